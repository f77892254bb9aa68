package com.example.cornershop.platform.migrations;

import com.example.cornershop.platform.database.DatabaseConfig;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.Dependent;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.postgresql.ds.PGSimpleDataSource;

/** Flyway with a connection of its own: the owner's, without the service's pool and its short timeouts. */
@Dependent
class Migrations implements FlywayConfigurationCustomizer {
    private static final int CONNECT_SECONDS = 5;
    private static final int RETRIES_A_SECOND_APART = 30 * 60;

    private final MigrationConfig config;
    private final DatabaseConfig database;

    Migrations(MigrationConfig config, DatabaseConfig database) {
        this.config = config;
        this.database = database;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        prepare(flyway).dataSource(connections());
    }

    /** All that differs from Flyway's defaults, save the connection. */
    static FluentConfiguration prepare(FluentConfiguration flyway) {
        // A lock held by a transaction waits for CREATE INDEX CONCURRENTLY, and that for the transaction, for ever.
        flyway.getPluginRegister().getExact(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
        return flyway.lockRetryCount(RETRIES_A_SECOND_APART).callbacks(new HalfDoneMigrations(), new ClosedHistory());
    }

    private PGSimpleDataSource connections() {
        var source = new PGSimpleDataSource();
        source.setUrl(config.url());
        config.username().ifPresent(source::setUser);
        config.password().ifPresent(source::setPassword);
        source.setSslMode(database.tls());
        source.setGssEncMode("disable");
        source.setApplicationName("corner-shop-migration");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        // No socket timeout: an index on a large table takes as long as it takes. The role bounds locks and statements.
        source.setSocketTimeout(0);
        return source;
    }
}
