package com.example.cornershop.platform.pagination;

import com.example.cornershop.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.annotation.Nullable;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list a caller wants. The list is in descending order of UUIDv7 ids: the newest first. */
public class PageRequest {
    private static final int MAX_LIMIT = 100;
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    // Text, because JAX-RS answers 404 to a query parameter that is no number.
    @QueryParam("limit")
    @DefaultValue("20")
    @Parameter(
            description = "Items on a page, at most.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "The 'next' of the page before; none for the first page.")
    @Nullable
    String cursor;

    /** The id that every item of the page comes before. */
    public UUID before() {
        return cursor == null ? AFTER_ALL : Cursor.read(cursor);
    }

    /** The page of a query that filters by {@link #before} and orders by id, descending. */
    public <T> Page<T> of(PanacheQuery<T> query, Function<T, UUID> id) {
        int size = limit();
        // one row more than the page has tells whether there is another page
        List<T> rows = query.range(0, size).list();
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, size);
        return new Page<>(items, Cursor.of(id.apply(items.get(size - 1))));
    }

    private int limit() {
        if (limit.matches("[1-9]\\d{0,2}") && Integer.parseInt(limit) <= MAX_LIMIT) {
            return Integer.parseInt(limit);
        }
        throw new ProblemException(400, "invalid-limit", "limit must be a whole number from 1 to " + MAX_LIMIT);
    }
}
