package com.example.cornershop.platform.migrations;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.PostgresDatabase;
import com.example.cornershop.platform.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The role script, run by who administers a managed PostgreSQL: roles and a database are his, the server isn't. */
class RolesTest {
    private final String admin = "admin_" + UUID.randomUUID().toString().replace('-', '_');
    private final String owner = admin + "_owner";
    private final String app = admin + "_app";

    @BeforeEach
    void aDatabaseOfTheAdministrators() throws SQLException {
        asSuperuser(
                "CREATE ROLE " + admin + " LOGIN CREATEROLE PASSWORD '" + PostgresDatabase.PASSWORD + "'",
                "CREATE DATABASE " + admin + " OWNER " + admin);
    }

    @AfterEach
    void drop() throws SQLException {
        asSuperuser("DROP DATABASE " + admin + " WITH (FORCE)");
        for (String role : List.of(owner, app, admin)) {
            asSuperuser("DROP ROLE IF EXISTS " + role);
        }
    }

    @Test
    @Criterion("DB-10")
    void areMadeByAnAdministratorWhoIsNoSuperuserAndMayBeMadeAgain() throws Exception {
        for (int run = 1; run <= 2; run++) {
            execute(admin, script());
        }
        for (String role : List.of(owner, app)) {
            execute(admin, "ALTER ROLE " + role + " PASSWORD '" + PostgresDatabase.PASSWORD + "'");
        }

        execute(owner, "CREATE TABLE note (text text)");
        assertThatCode(() -> execute(app, "INSERT INTO note VALUES ('1')")).doesNotThrowAnyException();
        assertThatThrownBy(() -> execute(app, "CREATE TABLE mine (id int)")).hasMessageContaining("permission denied");
    }

    /** Roles are the whole server's: these are beside those of the other tests. */
    private String script() throws IOException {
        return Files.readString(Path.of("deploy/database/roles.sql"))
                .replace(PostgresDatabase.OWNER, owner)
                .replace(PostgresDatabase.APP, app);
    }

    private static void asSuperuser(String... statements) throws SQLException {
        try (Connection superuser = TestDatabase.asAdmin();
                Statement statement = superuser.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void execute(String role, String sql) throws SQLException {
        String url = TestDatabase.shared().url().replaceFirst("[^/]+$", admin);
        try (Connection connection = DriverManager.getConnection(url, role, PostgresDatabase.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
