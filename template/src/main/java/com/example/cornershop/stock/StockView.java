package com.example.cornershop.stock;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The stock of one product, as callers see it. */
public record StockView(@NotNull UUID productId, @NotNull Integer quantity) {}
