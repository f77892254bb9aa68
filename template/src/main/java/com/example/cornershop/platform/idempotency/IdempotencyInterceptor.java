package com.example.cornershop.platform.idempotency;

import com.arjuna.ats.jta.transaction.Transaction;
import com.example.cornershop.platform.caller.CurrentCaller;
import com.example.cornershop.platform.idempotency.IdempotencyKeys.Found;
import com.example.cornershop.platform.idempotency.IdempotencyOutcome.Kind;
import com.example.cornershop.platform.idempotency.Idempotent.Claim;
import com.example.cornershop.platform.idempotency.Idempotent.Mode;
import com.example.cornershop.platform.problem.Problem;
import com.example.cornershop.platform.problem.ProblemException;
import com.example.cornershop.platform.problem.Refusal;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status.Family;
import java.sql.SQLException;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs an {@link Idempotent} method in the one transaction in which its effect and its key commit. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100) // inside of authorization (0), outside of @Transactional (200)
class IdempotencyInterceptor {
    private final KeyedRequest request;
    private final CurrentCaller caller;
    private final IdempotencyKeys keys;
    private final TransactionManager transactions;
    private final ObjectMapper json;
    private final Event<IdempotencyOutcome> outcomes;

    IdempotencyInterceptor(
            KeyedRequest request,
            CurrentCaller caller,
            IdempotencyKeys keys,
            TransactionManager transactions,
            ObjectMapper json,
            Event<IdempotencyOutcome> outcomes) {
        this.request = request;
        this.caller = caller;
        this.keys = keys;
        this.transactions = transactions;
        this.json = json;
        this.outcomes = outcomes;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        if (!request.hasKey()) {
            return invocation.proceed();
        }
        byte[] id = request.id(caller.owner());
        Idempotent rules = invocation.getMethod().getAnnotation(Idempotent.class);
        boolean ours = true;
        transactions.begin();
        try {
            if (rules.claim() == Claim.BEFORE) {
                ours = judge(id, rules);
            }
            Object result = invocation.proceed();
            Response response = result instanceof RestResponse<?> rest ? rest.toResponse() : (Response) result;
            if (response.getStatusInfo().getFamily() != Family.SUCCESSFUL) {
                signal(Kind.NOT_STORED);
                return result;
            }
            if (rules.claim() == Claim.WITH_ANSWER) {
                requireUntouchedDatabase(invocation);
            }
            Answer answer = Answer.of(response, json);
            commit(id, rules, answer, ours);
            request.isAnsweredWith(answer);
            return result;
        } catch (Refusal refusal) {
            throw ours ? kept(id, rules, refusal) : refusal;
        } finally {
            rollback();
        }
    }

    /** True if the key is ours for this transaction, false if the request goes on without one. */
    private boolean judge(byte[] id, Idempotent rules) throws SQLException {
        Found found = keys.claim(id);
        if (found.isFree()) {
            return true;
        }
        Answer answer = found.answer();
        if (answer != null && found.answers(request.fingerprint())) {
            signal(Kind.REPLAYED);
            throw new Answered(answer.replay());
        }
        signal(answer == null ? Kind.IN_FLIGHT : Kind.REUSED);
        if (rules.mode() == Mode.OBSERVE) {
            return false;
        }
        throw answer == null ? inFlight() : reused();
    }

    private void commit(byte[] id, Idempotent rules, Answer answer, boolean ours) throws Exception {
        boolean stored = ours;
        while (stored && !keys.store(id, request.fingerprint(), answer.withBodyUpTo(rules.maxStoredBody()))) {
            stored = judge(id, rules);
        }
        try {
            transactions.commit();
        } catch (RollbackException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : e; // what the flush threw
        }
        if (stored) {
            signal(Kind.STORED);
        }
    }

    /** The effect is undone, so the refusal is kept by a transaction of its own. Who was faster there is believed. */
    private RuntimeException kept(byte[] id, Idempotent rules, Refusal refusal) throws Exception {
        if (!Answer.isKept(refusal.status())) {
            signal(Kind.NOT_STORED);
            return refusal;
        }
        rollback();
        transactions.begin();
        Problem problem = Problem.of(refusal.status(), refusal.code(), refusal.getMessage());
        Answer answer = Answer.of(problem.at(request.path()).response(), json);
        commit(id, rules, answer, true);
        return new Answered(answer.response());
    }

    private static RuntimeException inFlight() {
        Problem problem = Problem.of(
                409, "idempotency-key-in-flight", "The first request with this key is still running. Ask again later.");
        return new Answered(problem.response(1));
    }

    private static RuntimeException reused() {
        return new ProblemException(
                422, "idempotency-key-reused", "This key belongs to another request. Make a new key for this one.");
    }

    private void rollback() throws SystemException {
        if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transactions.rollback();
        }
    }

    private void requireUntouchedDatabase(InvocationContext invocation) throws SystemException {
        if (!((Transaction) transactions.getTransaction()).getResources().isEmpty()) {
            throw new IllegalStateException("%s has talked to the database before its key was claimed: use Claim.BEFORE"
                    .formatted(invocation.getMethod()));
        }
    }

    private void signal(Kind kind) {
        outcomes.fire(new IdempotencyOutcome(request.operation(), kind));
    }
}
