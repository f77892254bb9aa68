package org.acme.zebra.items;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One item, as clients send it. */
record ItemRequest(
        @NotBlank @Size(max = 80) String name) {
    /** Writes every field: what is absent here becomes null there. */
    Item to(Item item) {
        item.name = name;
        return item;
    }
}
