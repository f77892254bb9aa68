package org.acme.zebra.items;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** One item, as clients see it. */
record ItemView(
        @NotNull UUID id,
        @NotNull String name,
        @NotNull Instant createdAt,
        @NotNull Instant updatedAt) {
    static ItemView of(Item item) {
        return new ItemView(
                item.id,
                item.name,
                item.createdAt,
                item.updatedAt);
    }
}
