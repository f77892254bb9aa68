package com.example.cornershop.platform.authorization;

import com.example.cornershop.platform.caller.CurrentCaller;
import com.example.cornershop.platform.caller.Owner;
import com.example.cornershop.platform.database.TestDatabase;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.Authenticated;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Things that have an owner, twice: behind queries that ask whose they are, and behind queries that don't. */
@Path("/probe/authorization")
@Authenticated
@Transactional
class ThingsProbe {
    private static final String MINE = " WHERE owner_issuer = ? AND owner_subject = ?";
    private final DataSource database;
    private final CurrentCaller caller;

    ThingsProbe(DataSource database, CurrentCaller caller) {
        this.database = database;
        this.caller = caller;
    }

    @POST
    @Path("things")
    @APIResponseSchema(value = String.class, responseCode = "201")
    public Response add() throws SQLException {
        return added("things");
    }

    @GET
    @Path("things")
    public List<UUID> list() throws SQLException {
        return ids(MINE, caller.owner().issuer(), caller.owner().subject());
    }

    @GET
    @Path("things/{id}")
    public UUID get(UUID id) throws SQLException {
        Owner mine = caller.owner();
        return ids(MINE + " AND id = ?", mine.issuer(), mine.subject(), id).stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Of what no POST makes. */
    @GET
    @Path("elsewhere/{day}")
    public UUID getElsewhere(LocalDate day) {
        throw new NotFoundException();
    }

    @POST
    @Path("leaks")
    @APIResponseSchema(value = String.class, responseCode = "201")
    public Response addLeaking() throws SQLException {
        return added("leaks");
    }

    @GET
    @Path("leaks")
    public List<UUID> listAll() throws SQLException {
        return ids(" ORDER BY id");
    }

    @GET
    @Path("leaks/{id}")
    public UUID getAny(UUID id) throws SQLException {
        return ids(" WHERE id = ?", id).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** What belongs to a thing, under another path than the thing's. */
    @GET
    @Path("leaks-of/{thing}")
    public UUID getAnyOf(UUID thing) throws SQLException {
        return getAny(thing);
    }

    private Response added(String path) throws SQLException {
        UUID id = UUID.randomUUID();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("INSERT INTO probe_things VALUES (?, ?, ?)")) {
            insert.setString(1, caller.owner().issuer());
            insert.setString(2, caller.owner().subject());
            insert.setObject(3, id);
            insert.executeUpdate();
        }
        return Response.created(URI.create("/probe/authorization/" + path + "/" + id)).build();
    }

    private List<UUID> ids(String condition, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT id FROM probe_things" + condition)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<UUID>();
            var rows = query.executeQuery();
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
            return found;
        }
    }

    @Singleton
    static class Table {
        void create(@Observes StartupEvent started) throws SQLException {
            try (var owner = TestDatabase.asOwner(); var statement = owner.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS probe_things"
                        + " (owner_issuer text NOT NULL, owner_subject text NOT NULL, id uuid PRIMARY KEY)");
            }
        }
    }
}
