package com.example.cornershop.payments;

import com.example.cornershop.platform.money.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** The payment of one order. Its state changes only in the table, by {@link Payments#move}. */
@Entity
@Table(name = "payments")
class Payment {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    @Embedded
    @AttributeOverride(name = "amountMinor", column = @Column(name = "amount_minor"))
    private Money amount;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status = PaymentStatus.PENDING;

    protected Payment() {}

    Payment(UUID orderId, Money amount) {
        this.orderId = orderId;
        this.amount = amount;
    }

    /** What the provider knows the payment by: the same for each attempt, so that it charges once. */
    String key() {
        return id.toString();
    }

    UUID id() {
        return id;
    }

    UUID orderId() {
        return orderId;
    }

    Money amount() {
        return amount;
    }

    PaymentStatus status() {
        return status;
    }
}
