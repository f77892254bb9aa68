package com.example.cornershop.platform.idempotency;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;

/**
 * The table of keys. A row is written once, complete, in the transaction of its effect; a key in flight is no row but
 * an advisory lock that ends with its transaction, however that ends. So nothing here waits for another request.
 */
@ApplicationScoped
class IdempotencyKeys {
    static final String CLAIM =
            """
            SELECT pg_try_advisory_xact_lock(?), k.fingerprint, k.status, k.content_type, k.location, k.etag, k.body
            FROM (SELECT) AS always
            LEFT JOIN idempotency_keys k ON k.id = ? AND k.expires_at > now()
            """;
    static final String STORE =
            """
            INSERT INTO idempotency_keys AS k (id, fingerprint, status, content_type, location, etag, body, expires_at)
            SELECT ?, ?, ?, ?, ?, ?, ?, now() + make_interval(secs => ?)
            WHERE pg_try_advisory_xact_lock(?)
            ON CONFLICT (id) DO UPDATE
            SET (fingerprint, status, content_type, location, etag, body, expires_at) =
                (excluded.fingerprint, excluded.status, excluded.content_type, excluded.location, excluded.etag,
                 excluded.body, excluded.expires_at)
            WHERE k.expires_at <= now()
            """;
    static final String PURGE =
            """
            DELETE FROM idempotency_keys WHERE id IN (
                SELECT id FROM idempotency_keys WHERE expires_at <= now()
                ORDER BY expires_at LIMIT ? FOR UPDATE SKIP LOCKED)
            """;
    private final DataSource database;
    private final IdempotencyConfig config;

    IdempotencyKeys(DataSource database, IdempotencyConfig config) {
        this.database = database;
        this.config = config;
    }

    /** What there is of a key: in flight elsewhere, free and now ours until the transaction ends, or answered. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Found(boolean locked, @Nullable byte[] fingerprint, @Nullable Answer answer) {
        boolean isFree() {
            return locked && answer == null;
        }

        boolean answers(byte[] request) {
            return answer != null && Arrays.equals(fingerprint, request);
        }
    }

    Found claim(byte[] id) throws SQLException {
        return run(CLAIM, statement -> {
            statement.setLong(1, lock(id));
            statement.setBytes(2, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                byte[] fingerprint = row.getBytes(2);
                Answer answer = fingerprint == null
                        ? null
                        : new Answer(
                                row.getInt(3), row.getString(4), row.getString(5), row.getString(6), row.getBytes(7));
                return new Found(row.getBoolean(1), fingerprint, answer);
            }
        });
    }

    /** False if the key is in flight elsewhere or answered already. */
    boolean store(byte[] id, byte[] fingerprint, Answer answer) throws SQLException {
        return run(STORE, statement -> {
            statement.setBytes(1, id);
            statement.setBytes(2, fingerprint);
            statement.setInt(3, answer.status());
            statement.setString(4, answer.contentType());
            statement.setString(5, answer.location());
            statement.setString(6, answer.etag());
            statement.setBytes(7, answer.body());
            statement.setDouble(8, config.retention().toMillis() / 1000.0);
            statement.setLong(9, lock(id));
            return statement.executeUpdate() == 1;
        });
    }

    /** Deletes one batch of what has expired, oldest first; returns how many rows that were. */
    int purge() throws SQLException {
        return run(PURGE, statement -> {
            statement.setInt(1, config.purgeBatch());
            return statement.executeUpdate();
        });
    }

    private static long lock(byte[] id) {
        return ByteBuffer.wrap(id).getLong();
    }

    private <T> T run(String sql, Use<T> use) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return use.of(statement);
        }
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
