package com.example.cornershop.platform.database;

import com.example.cornershop.platform.criteria.Criterion;
import java.sql.DriverManager;
import java.util.Properties;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TlsTest {
    @Test
    @Criterion("DB-03")
    void refusesAServerWithoutTls() {
        var properties = new Properties();
        properties.setProperty("user", PostgresDatabase.APP);
        properties.setProperty("password", PostgresDatabase.PASSWORD);
        properties.setProperty("sslmode", "verify-full");
        assertThatThrownBy(() -> DriverManager.getConnection(TestDatabase.shared().url(), properties))
                .hasMessageContaining("SSL");
    }
}
