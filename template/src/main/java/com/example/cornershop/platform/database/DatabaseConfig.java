package com.example.cornershop.platform.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

/** Where the database is, and who the service is there. */
@ConfigMapping(prefix = "corner-shop.database")
public interface DatabaseConfig {
    /** PgJDBC would take what it sets before all that is set beside it: TLS, the role, the bounds on waits. */
    @Pattern(regexp = "jdbc:postgresql://.+", message = "must begin with jdbc:postgresql://")
    @Pattern(
            regexp = "(?!.*[?&](user|password|ssl|sslmode|gssEncMode|targetServerType"
                    + "|loginTimeout|connectTimeout|socketTimeout|tcpKeepAlive|prepareThreshold|reWriteBatchedInserts"
                    + "|ApplicationName|logServerErrorDetail)([=&]|$)).*",
            message = "must not set TLS, the role or what application.properties sets for the driver:"
                    + " corner-shop.database.tls, .username and .password do;"
                    + " sslrootcert may stand there")
    String url();

    String username();

    String password();

    /** PgJDBC's {@code sslmode}; less than {@code verify-full} can be listened to, or answered by another server. */
    @WithDefault("verify-full")
    @Pattern(
            regexp = "disable|require|verify-ca|verify-full",
            message = "must be disable, require, verify-ca or verify-full")
    String tls();

    /** For each replica; all replicas together must stay below the server's {@code max_connections}. */
    @WithDefault("10")
    @Min(1)
    @Max(200)
    int maxConnections();

    /** For each replica: at work, or waiting for a worker; further ones are told to come back. */
    @WithDefault("80")
    @Min(1)
    int maxRequests();
}
