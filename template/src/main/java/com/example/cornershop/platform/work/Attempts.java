package com.example.cornershop.platform.work;

import com.example.cornershop.platform.logging.Facts;
import com.example.cornershop.platform.logging.Wordless;
import com.example.cornershop.platform.problem.FailureClass;
import com.example.cornershop.platform.work.WorkAttempted.Outcome;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete.Result;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** What becomes of work after an attempt: gone, tried again later, or dead. A crash of the replica counts as a failure. */
class Attempts {
    private static final Logger LOG = Logger.getLogger(Attempts.class);

    private final WorkTable table;
    private final Backoff backoff;
    private final int max;
    private final Consumer<WorkAttempted> outcomes;

    Attempts(WorkTable table, Backoff backoff, int max, Consumer<WorkAttempted> outcomes) {
        this.table = table;
        this.backoff = backoff;
        this.max = max;
        this.outcomes = outcomes;
    }

    /** A body that may throw whatever it likes. */
    interface Body {
        void run() throws Exception;
    }

    void perform(Body body) {
        try {
            body.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CheckedFailure(e);
        }
    }

    void done(ExecutionComplete attempt, ExecutionOperations<Void> row) {
        row.remove();
        ended(attempt, Outcome.DONE);
    }

    void failed(ExecutionComplete attempt, ExecutionOperations<Void> row) {
        Execution work = attempt.getExecution();
        int failures = work.consecutiveFailures + 1;
        if (failures < max) {
            row.reschedule(attempt, attempt.getTimeDone().plus(backoff.after(failures)));
            ended(attempt, Outcome.FAILED);
        } else if (table.bury(work.getTaskName(), work.getId(), work.version, failures, error(attempt))) {
            ended(attempt, Outcome.DEAD);
        }
    }

    void again(ExecutionComplete run, ExecutionOperations<Void> row, Duration delay) {
        row.reschedule(run, run.getTimeDone().plus(delay));
        ended(run, run.getResult() == Result.OK ? Outcome.DONE : Outcome.FAILED);
    }

    private void ended(ExecutionComplete attempt, Outcome outcome) {
        Execution work = attempt.getExecution();
        Optional<FailureClass> failure = outcome == Outcome.DONE ? Optional.empty() : Optional.of(failure(attempt));
        failure.ifPresent(its -> {
            var facts = Map.of(
                    "work", work.getTaskName(),
                    "workId", work.getId(),
                    "attempt", String.valueOf(work.consecutiveFailures + 1),
                    "outcome", outcome.name(),
                    "errorClass", its.label());
            Facts.with(facts, () -> LOG.warn("Work failed", cause(attempt).map(Wordless::of).orElse(null)));
        });
        outcomes.accept(new WorkAttempted(work.getTaskName(), outcome, failure));
    }

    private static FailureClass failure(ExecutionComplete attempt) {
        return cause(attempt).map(WorkFailure::of).orElse(FailureClass.DEFECT);
    }

    /** The class alone: a message may hold what belongs to a person. */
    private static String error(ExecutionComplete attempt) {
        return cause(attempt).map(e -> e.getClass().getName()).orElse("the replica stopped answering");
    }

    private static Optional<Throwable> cause(ExecutionComplete attempt) {
        return attempt.getCause().map(e -> e instanceof CheckedFailure ? e.getCause() : e);
    }

    private static final class CheckedFailure extends RuntimeException {
        CheckedFailure(Exception cause) {
            super(cause);
        }
    }
}
