package com.example.cornershop.orders;

import com.example.cornershop.platform.contract.Example;
import com.example.cornershop.stock.Shelf;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** An order of a product that exists, and is in stock. */
@Singleton
class OrderExample implements Example {
    @Override
    public String path() {
        return "/v1/orders";
    }

    @Override
    public Object body() {
        return Map.of("lines", List.of(Map.of("productId", Shelf.product(1), "quantity", 1)));
    }
}
