package com.example.cornershop.platform.rowsecurity;

import com.example.cornershop.platform.caller.CurrentCaller;
import com.example.cornershop.platform.database.TestDatabase;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Rows that have an owner, read by queries that forgot to ask for it. */
@Path("/probe/rows")
@Transactional
class ProbeRows {
    static final String READER = "probe-reader";
    private final DataSource database;
    private final CurrentCaller caller;

    ProbeRows(DataSource database, CurrentCaller caller) {
        this.database = database;
        this.caller = caller;
    }

    @POST
    @Path("{text}")
    @Authenticated
    public void write(@PathParam("text") String text) throws SQLException {
        insert(database, caller.owner().subject(), text);
    }

    @POST
    @Path("anothers/{text}")
    @Authenticated
    public void writeForAnother(@PathParam("text") String text) throws SQLException {
        insert(database, "somebody-else", text);
    }

    @GET
    @Authenticated
    public List<String> all() throws SQLException {
        return texts(database);
    }

    /** Two statements, and two ways to the connection, in one transaction. */
    @GET
    @Path("twice")
    @Authenticated
    public List<String> twice() throws SQLException {
        texts(database);
        return texts(database);
    }

    @GET
    @Path("anonymous")
    @PermitAll
    public List<String> anonymous() throws SQLException {
        return texts(database);
    }

    static List<String> texts(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("SELECT text FROM probe_rows ORDER BY text")) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static void insert(DataSource database, String subject, String text) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("INSERT INTO probe_rows"
                        + " SELECT current_setting('caller.issuer', true), ?, ?")) {
            insert.setString(1, subject);
            insert.setString(2, text);
            insert.executeUpdate();
        }
    }

    @Singleton
    static class Table {
        void create(@Observes StartupEvent started) throws SQLException {
            try (var owner = TestDatabase.asOwner(); var statement = owner.createStatement()) {
                statement.execute(
                        """
                        DROP TABLE IF EXISTS probe_rows;
                        CREATE TABLE probe_rows (
                            owner_issuer text NOT NULL,
                            owner_subject text NOT NULL,
                            text text PRIMARY KEY
                        );
                        ALTER TABLE probe_rows ENABLE ROW LEVEL SECURITY;
                        ALTER TABLE probe_rows FORCE ROW LEVEL SECURITY;
                        CREATE POLICY probe_rows_of_caller ON probe_rows
                            USING (owner_issuer = (SELECT current_setting('caller.issuer', true))
                                AND owner_subject = (SELECT current_setting('caller.subject', true)));
                        CREATE POLICY probe_rows_of_reader ON probe_rows FOR SELECT
                            USING ((SELECT current_setting('caller.principal', true))
                                IN ('probe-reader', 'probe-recurring-reader'));
                        """);
            }
        }
    }
}
