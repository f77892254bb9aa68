package org.acme.zebra.items;

import java.time.Instant;
import java.util.UUID;

/** One item, as clients see it. */
record ItemView(
        UUID id,
        String name,
        Instant createdAt,
        Instant updatedAt) {
    static ItemView of(Item item) {
        return new ItemView(
                item.id,
                item.name,
                item.createdAt,
                item.updatedAt);
    }
}
