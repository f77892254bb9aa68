package com.example.cornershop.platform.idempotency;

import com.example.cornershop.platform.database.TestDatabase;
import com.example.cornershop.platform.idempotency.IdempotencyKeys.Found;
import com.example.cornershop.platform.idempotency.IdempotencyOutcome.Kind;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Another replica of the service, as the database sees it: a connection of its own, outside of the pool, that sends for
 * a request the statements that the service sends. Nothing but the database is shared.
 */
record Replica(IdempotencyConfig config) {
    /** Claims, writes a note and commits both, or finds that somebody else does or did. */
    Kind write(Request request, Answer answer) throws SQLException {
        try (Connection connection = TestDatabase.asApp()) {
            connection.setAutoCommit(false);
            IdempotencyKeys keys = new IdempotencyKeys(always(connection), config);
            Found found = keys.claim(request.id());
            if (!found.isFree()) {
                connection.rollback();
                return found.answers(request.keyed().fingerprint()) ? Kind.REPLAYED : Kind.IN_FLIGHT;
            }
            insert(connection, request.text());
            boolean stored = keys.store(request.id(), request.keyed().fingerprint(), answer);
            if (stored) {
                connection.commit();
            }
            return stored ? Kind.STORED : Kind.IN_FLIGHT;
        }
    }

    private static void insert(Connection connection, String text) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO probe_idempotency_notes (id, text) VALUES (?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, text);
            insert.executeUpdate();
        }
    }

    /** A pool that lends this connection alone, as a pool does within one transaction. */
    private static DataSource always(Connection connection) {
        Connection lent = proxy(
                Connection.class,
                (proxy, method, arguments) ->
                        "close".equals(method.getName()) ? null : method.invoke(connection, arguments));
        return proxy(DataSource.class, (proxy, method, arguments) -> lent);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
