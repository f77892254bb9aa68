package com.example.cornershop.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** How much there is of one product. */
@Entity
@Table(name = "stock")
class StockLevel {
    @Id
    @Column(name = "product_id")
    private UUID productId;

    private int quantity;

    protected StockLevel() {}

    UUID productId() {
        return productId;
    }

    int quantity() {
        return quantity;
    }
}
