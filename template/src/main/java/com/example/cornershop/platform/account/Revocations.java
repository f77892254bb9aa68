package com.example.cornershop.platform.account;

import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whose tokens are refused before they expire, as operators have written it into the table. */
@ApplicationScoped
class Revocations {
    private static final String QUERY =
            """
            SELECT date_part('epoch', max(issued_before)) FROM revocations
            WHERE issuer = ? AND subject = ? AND session IN ('', ?, ?)
            """;
    private final DataSource database;

    Revocations(DataSource database) {
        this.database = database;
    }

    /**
     * Tokens of an earlier second than this are refused. What was found is believed for as long as the cache is told to
     * keep it; a failure isn't kept.
     *
     * @param session the token's session ({@code sid}), or nothing
     * @param token its own id ({@code jti}), or nothing
     * @return in seconds of the epoch; infinity where all are refused, 0 where nothing was written
     */
    @CacheResult(cacheName = "revocations")
    double issuedBefore(String issuer, String subject, String session, String token) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setString(1, issuer);
            query.setString(2, subject);
            query.setString(3, session);
            query.setString(4, token);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getDouble(1); // 0 for NULL
            }
        }
    }
}
