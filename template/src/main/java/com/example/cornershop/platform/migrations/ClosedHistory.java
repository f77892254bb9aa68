package com.example.cornershop.platform.migrations;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Leaves the history of migrations to its owner: default privileges give the service's role the rows of each table, and
 * so of this one. Before a migration, because Flyway holds its lock then: two that revoke at once get in each other's way.
 */
class ClosedHistory implements Callback {
    private static final String FOR_EACH_RIGHT_OF_ANOTHER =
            """
            DO $$ DECLARE revoke text; BEGIN FOR revoke IN
                SELECT DISTINCT format('REVOKE INSERT, UPDATE, DELETE ON %s FROM %s', oid::regclass, grantee::regrole)
                FROM pg_class, aclexplode(relacl)
                WHERE relowner = current_user::regrole AND grantee NOT IN (0, relowner)
                AND privilege_type IN ('INSERT', 'UPDATE', 'DELETE') AND oid = to_regclass(""";
    private static final String REVOKE_IT = ") LOOP EXECUTE revoke; END LOOP; END $$";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            String history = statement.enquoteIdentifier(context.getConfiguration().getTable(), true);
            statement.execute(FOR_EACH_RIGHT_OF_ANOTHER + statement.enquoteLiteral(history) + REVOKE_IT);
        } catch (SQLException e) {
            throw new FlywayException("The history of migrations can't be left to its owner: " + e.getMessage(), e);
        }
    }

    @Override
    public String getCallbackName() {
        return "closed-history";
    }
}
