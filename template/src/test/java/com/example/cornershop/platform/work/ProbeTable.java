package com.example.cornershop.platform.work;

import com.example.cornershop.platform.database.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** The tables of work in a schema of their own, made by the same migration, so that the running application leaves them alone. */
final class ProbeTable {
    private static final String SCHEMA = "probe_work";

    private ProbeTable() {}

    static void create() throws Exception {
        try (var admin = TestDatabase.asAdmin(); var statement = admin.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
            statement.execute("CREATE SCHEMA " + SCHEMA + " AUTHORIZATION corner_shop_owner");
        }
        try (var owner = TestDatabase.asOwner(); var statement = owner.createStatement()) {
            statement.execute("SET search_path TO " + SCHEMA);
            statement.execute(Files.readString(Path.of("src/main/resources/db/migration/V2__work.sql")));
        }
    }

    static AgroalDataSource pool(int size) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool
                .maxSize(size)
                .acquisitionTimeout(Duration.ofMinutes(1))
                .connectionFactoryConfiguration(connection -> connection
                        .jdbcUrl(config("database.url") + "?currentSchema=" + SCHEMA)
                        .principal(new NamePrincipal(config("migration.username")))
                        .credential(new SimplePassword(config("migration.password"))))));
    }

    static long count(AgroalDataSource pool, String from) throws SQLException {
        try (var connection = pool.getConnection();
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String config(String key) {
        return ConfigProvider.getConfig().getValue("corner-shop." + key, String.class);
    }
}
