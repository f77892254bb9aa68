package com.example.cornershop.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What somebody wants to buy. */
public record OrderRequest(@NotNull @Size(min = 1, max = 50) List<@NotNull @Valid LineRequest> lines) {
    /** So many of one product. */
    public record LineRequest(@NotNull UUID productId, @NotNull @Min(1) @Max(1_000) Integer quantity) {}

    /** How many of each product; lines of the same product are one. */
    SortedMap<UUID, Integer> quantities() {
        var quantities = new TreeMap<UUID, Integer>();
        lines.forEach(line -> quantities.merge(line.productId(), line.quantity(), Integer::sum));
        return quantities;
    }
}
