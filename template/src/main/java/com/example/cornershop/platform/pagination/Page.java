package com.example.cornershop.platform.pagination;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. */
public record Page<T>(
        @Schema(required = true) List<T> items,
        @Schema(description = "The cursor of the next page; absent on the last one.", examples = "AZmhssPUfl-Kanx4fg8aKw")
        @Nullable String next) {
    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
