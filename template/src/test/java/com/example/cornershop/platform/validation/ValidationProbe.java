package com.example.cornershop.platform.validation;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Path("/probe/validation")
@PermitAll
class ValidationProbe {
    enum Colour {
        RED,
        GREEN
    }

    record Line(@NotNull @Min(1) Integer quantity) {}

    record Thing(
            @NotBlank @Size(max = 40) String name,
            Integer count,
            Long big,
            @Digits(integer = 9, fraction = 3) BigDecimal weight,
            Boolean on,
            Colour colour,
            Instant at,
            LocalDate day,
            UUID ref,
            @JsonProperty("class") @Size(max = 3) String class_,
            List<@Valid Line> lines) {}

    @POST
    public Thing post(@NotNull @Valid Thing thing) {
        return thing;
    }

    @POST
    @Path("optional")
    public String optional(List<String> anything) {
        return "taken: " + anything.size();
    }

    @GET
    public long get(@QueryParam("page-size") @Max(100) long size) {
        return size;
    }

    @GET
    @Path("broken")
    public @NotNull String broken() {
        return null;
    }
}
