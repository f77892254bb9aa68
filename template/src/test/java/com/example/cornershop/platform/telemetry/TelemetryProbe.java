package com.example.cornershop.platform.telemetry;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import org.jboss.logging.MDC;

@Path("/probe/telemetry")
@PermitAll
class TelemetryProbe {
    private final AgroalDataSource database;

    TelemetryProbe(AgroalDataSource database) {
        this.database = database;
    }

    /** The trace id as a log line has it. */
    @GET
    @Path("{id}")
    public String get(String id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT 'telemetry probe'");
        }
        return String.valueOf(MDC.get("traceId"));
    }

    @POST
    public String refuse() {
        throw new BadRequestException();
    }

    @GET
    @Path("{id}/fault")
    public String fault(String id) {
        throw new IllegalStateException();
    }
}
