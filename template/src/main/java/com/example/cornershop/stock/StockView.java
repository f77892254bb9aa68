package com.example.cornershop.stock;

import java.util.UUID;

/** The stock of one product, as callers see it. */
public record StockView(UUID productId, int quantity) {}
