package com.example.cornershop.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** The rows of work and of dead work, beside what the library does with them. One statement each, so that each is atomic. */
@ApplicationScoped
class WorkTable {
    private static final String ADD =
            """
            INSERT INTO work (task_name, task_instance, execution_time, picked, version)
            VALUES (?, ?, now(), false, 1)
            ON CONFLICT (task_name, task_instance) DO NOTHING""";
    /** The version is the lock: work that another replica has taken in the meantime stays. */
    private static final String BURY =
            """
            WITH gone AS (
                DELETE FROM work WHERE task_name = ? AND task_instance = ? AND version = ?
                RETURNING task_name, task_instance)
            INSERT INTO dead_work (name, id, attempts, last_error, died_at)
            SELECT task_name, task_instance, ?, ?, now() FROM gone
            ON CONFLICT (name, id) DO UPDATE
            SET attempts = excluded.attempts, last_error = excluded.last_error, died_at = excluded.died_at""";
    /** What was added again meanwhile stays as it is, and counts as put back. */
    private static final String PUT_BACK =
            """
            WITH back AS (DELETE FROM dead_work WHERE name = ? AND id = ? RETURNING name, id)
            INSERT INTO work (task_name, task_instance, execution_time, picked, version)
            SELECT name, id, now(), false, 1 FROM back
            ON CONFLICT (task_name, task_instance) DO UPDATE SET version = work.version""";
    private static final String PURGE =
            """
            DELETE FROM dead_work WHERE (name, id) IN (
                SELECT name, id FROM dead_work WHERE died_at < now() - make_interval(secs => ?)
                ORDER BY died_at LIMIT ?)""";
    /** Counts end at 10,000: more is no news, and counting it is work. */
    private static final String BACKLOG =
            """
            SELECT
                (SELECT count(*) FROM (
                    SELECT FROM work WHERE picked = false AND execution_time <= now()
                    ORDER BY execution_time LIMIT 10000) due),
                (SELECT date_part('epoch', now() - min(execution_time)) FROM work
                    WHERE picked = false AND execution_time <= now()),
                (SELECT count(*) FROM (SELECT FROM dead_work ORDER BY died_at LIMIT 10000) dead)""";

    private final DataSource database;

    WorkTable(DataSource database) {
        this.database = database;
    }

    boolean add(String name, String id) {
        return update(ADD, name, id) == 1;
    }

    boolean bury(String name, String id, long version, int attempts, String error) {
        return update(BURY, name, id, version, attempts, error) == 1;
    }

    boolean putBack(String name, String id) {
        return update(PUT_BACK, name, id) == 1;
    }

    int purge(Duration age, int limit) {
        return update(PURGE, (double) age.toSeconds(), limit);
    }

    Backlog backlog() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(BACKLOG);
                var row = statement.executeQuery()) {
            row.next();
            return new Backlog(row.getLong(1), row.getDouble(2), row.getLong(3));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private int update(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
