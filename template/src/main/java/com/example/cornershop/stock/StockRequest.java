package com.example.cornershop.stock;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How much of a product was counted. */
public record StockRequest(@NotNull @Min(0) @Max(1_000_000) Integer quantity) {}
