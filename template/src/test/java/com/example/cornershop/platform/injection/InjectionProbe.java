package com.example.cornershop.platform.injection;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What the driver must find: texts from everywhere put into statements. And a parameter, where there is nothing to find. */
@Path("/probe/injection")
@PermitAll
class InjectionProbe {
    private final DataSource database;
    private final Set<UUID> things = ConcurrentHashMap.newKeySet();

    InjectionProbe(DataSource database) {
        this.database = database;
    }

    record Texts(String text, List<String> more) {}

    @GET
    @Path("built/{text}")
    public String built(String text, @QueryParam("more") String more, @HeaderParam("X-Probe") String header) throws SQLException {
        return isRun("SELECT 1 WHERE '" + text + "' = '" + more + "'")
                + isRun("SELECT 1 WHERE 'a' = '" + header + "'");
    }

    @POST
    @Path("posted")
    public String posted(Texts texts) throws SQLException {
        return isRun("SELECT 1 WHERE 'a' = '" + texts.text() + "'") + isRun("SELECT 1 WHERE 'a' = '" + texts.more().get(0) + "'");
    }

    /** Takes care of quotes, where there are none to take care of. */
    @GET
    @Path("slow")
    public String slow(@QueryParam("text") String text) throws SQLException {
        return text.contains("sleep") && !text.contains("'") ? isRun("SELECT 1 WHERE " + text + "::text = ''") : "";
    }

    /** A statement that is broken is no failure here. */
    @GET
    @Path("silent")
    public String silent(@QueryParam("text") String text) {
        try {
            return isRun("SELECT 1 WHERE 'a' = '" + text + "'");
        } catch (SQLException e) {
            return "";
        }
    }

    @GET
    @Path("bound")
    public boolean bound(@QueryParam("text") String text) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT 1 WHERE 'a' = ?")) {
            query.setString(1, text.replace("\0", ""));
            return query.executeQuery().next();
        }
    }

    @POST
    @Path("things")
    @APIResponseSchema(value = String.class, responseCode = "201")
    public Response add() {
        var id = UUID.randomUUID();
        things.add(id);
        return Response.created(URI.create("/probe/injection/things/" + id)).build();
    }

    @GET
    @Path("things/{id}")
    public UUID get(UUID id) {
        if (!things.contains(id)) {
            throw new NotFoundException();
        }
        return id;
    }

    /** As if the table were gone, by a way that nobody thought of. */
    @GET
    @Path("drops")
    public String drop(@QueryParam("text") String text) {
        if (text.contains("DROP")) {
            things.clear();
        }
        return "";
    }

    /** What sleeps ends soon, and nothing that is done stays done. */
    private String isRun(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                if (sql.contains("sleep")) {
                    statement.execute("SET LOCAL statement_timeout = 100");
                }
                return String.valueOf(statement.execute(sql));
            } finally {
                connection.rollback();
            }
        }
    }
}
