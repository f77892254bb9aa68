package com.example.cornershop.orders;

import com.example.cornershop.platform.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The stock of one product, locked by somebody else's transaction until this is closed. */
final class HeldStock implements AutoCloseable {
    private static final String LOCK = "SELECT pg_backend_pid() FROM stock WHERE product_id = ? FOR UPDATE NOWAIT";
    private static final String WAITING = "SELECT xact_start FROM pg_stat_activity WHERE ? = ANY (pg_blocking_pids(pid))";

    private final Connection connection;
    private final int holder;
    private Instant firstToWait;

    private HeldStock(Connection connection, int holder) {
        this.connection = connection;
        this.holder = holder;
    }

    /** Fails at once where the stock is locked already. */
    static HeldStock of(UUID product) throws SQLException {
        Connection connection = TestDatabase.asOwner();
        connection.setAutoCommit(false);
        try (var lock = connection.prepareStatement(LOCK)) {
            lock.setObject(1, product);
            var locked = lock.executeQuery();
            locked.next();
            return new HeldStock(connection, locked.getInt(1));
        }
    }

    boolean isWaitedFor() throws SQLException {
        firstToWait = waiting().orElse(firstToWait);
        return firstToWait != null;
    }

    /** Whether another transaction waits than the one that was seen first. */
    boolean isWaitedForAgain() throws SQLException {
        return waiting().filter(begun -> !begun.equals(firstToWait)).isPresent();
    }

    private Optional<Instant> waiting() throws SQLException {
        try (var admin = TestDatabase.asAdmin();
                var query = admin.prepareStatement(WAITING)) {
            query.setInt(1, holder);
            var rows = query.executeQuery();
            return rows.next() ? Optional.of(rows.getObject(1, OffsetDateTime.class).toInstant()) : Optional.empty();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
