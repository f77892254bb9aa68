package com.example.cornershop.platform.rowsecurity;

import com.example.cornershop.platform.caller.CurrentCaller;
import com.example.cornershop.platform.caller.Owner;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Tells the database for whom a transaction runs, as the first statement on its connection. What is set ends with the
 * transaction, so it holds behind a pooler too. Where nobody is known nothing is set, and no row is seen.
 */
@Singleton
class RunsFor implements AgroalPoolInterceptor {
    static final String CALLER = "SELECT set_config('caller.issuer', ?, true), set_config('caller.subject', ?, true)";
    static final String PRINCIPAL = "SELECT set_config('caller.principal', ?, true)";

    private final CurrentVertxRequest request;
    private final CurrentCaller caller;
    private final Principals principals;

    RunsFor(CurrentVertxRequest request, CurrentCaller caller, Principals principals) {
        this.request = request;
        this.caller = caller;
        this.principals = principals;
    }

    /** Once for each transaction: a connection that is in one already is not acquired again. */
    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            if (connection.getAutoCommit()) {
                return; // no transaction, so that what is set would end at once
            }
            if (principals.current().isPresent()) {
                set(connection, PRINCIPAL, principals.current().get());
            } else if (isCallerVerified()) {
                Owner owner = caller.owner();
                set(connection, CALLER, owner.issuer(), owner.subject());
            }
        } catch (SQLException | RuntimeException e) {
            throw unusable(connection, e);
        }
    }

    /** Where no token was looked at yet, nobody is asked for it while a connection is held. */
    private boolean isCallerVerified() {
        return Arc.container().requestContext().isActive()
                && request.getCurrent() != null
                && request.getCurrent().user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
    }

    private static void set(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    /**
     * The pool would hand it to the next one, who would find the transaction of this one open. A change of a connection that
     * is in a transaction is refused, and the connection marked: it ends with the transaction (Agroal's abort() does nothing).
     */
    private static PersistenceException unusable(Connection connection, Exception cause) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException refused) {
            cause.addSuppressed(refused);
        }
        return new PersistenceException(cause);
    }
}
