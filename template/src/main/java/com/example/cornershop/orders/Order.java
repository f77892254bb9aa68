package com.example.cornershop.orders;

import com.example.cornershop.platform.caller.Owner;
import com.example.cornershop.platform.money.Money;
import com.example.cornershop.platform.problem.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.UuidGenerator;

/** What a caller bought, at the prices of that moment. Only its state changes, and only by {@link #become}. */
@Entity
@Table(name = "orders")
class Order {
    /** What Money can hold. */
    private static final BigInteger MOST = BigInteger.valueOf(999_999_999_999_999L);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Embedded
    @SuppressWarnings("UnusedVariable") // queries read it
    private Owner owner;

    @Enumerated(EnumType.STRING)
    private OrderStatus status = OrderStatus.PAYMENT_PENDING;

    @Embedded
    @AttributeOverride(name = "amountMinor", column = @Column(name = "total_minor"))
    @AttributeOverride(name = "currency", column = @Column(name = "currency"))
    private Money total;

    @Column(name = "placed_at")
    private Instant placedAt;

    /** In batches, so that a page of orders takes two statements, however many orders are on it. */
    @ElementCollection
    @CollectionTable(name = "order_lines", joinColumns = @JoinColumn(name = "order_id"))
    @BatchSize(size = 100)
    @OrderBy("productId")
    private List<OrderLine> lines;

    protected Order() {}

    Order(Owner owner, String currency, List<OrderLine> lines, Instant placedAt) {
        this.owner = owner;
        this.lines = lines;
        this.total = total(lines, currency);
        // what PostgreSQL keeps, so that the answer to the POST is what a GET says later
        this.placedAt = placedAt.truncatedTo(ChronoUnit.MICROS);
    }

    private static Money total(List<OrderLine> lines, String currency) {
        BigInteger total = lines.stream().map(OrderLine::totalMinor).reduce(BigInteger.ZERO, BigInteger::add);
        if (total.compareTo(MOST) > 0) {
            throw new Refusal(422, "total-too-large", "An order is worth at most %s in minor units.".formatted(MOST));
        }
        return new Money(total.longValue(), currency);
    }

    /** Moves on to a next state, or refuses (409, {@code order-not-pending}) where none leads there. */
    void become(OrderStatus next) {
        if (!status.canBecome(next)) {
            throw new Refusal(409, "order-not-pending", "The order is %s and can't become %s.".formatted(status, next));
        }
        status = next;
    }

    /** In the order in which {@code Stock} wants them. */
    SortedMap<UUID, Integer> quantities() {
        var quantities = new TreeMap<UUID, Integer>();
        lines.forEach(line -> quantities.put(line.productId(), line.quantity()));
        return quantities;
    }

    UUID id() {
        return id;
    }

    OrderStatus status() {
        return status;
    }

    Money total() {
        return total;
    }

    Money unitPrice(OrderLine line) {
        return new Money(line.unitPriceMinor(), total.currency());
    }

    Instant placedAt() {
        return placedAt;
    }

    List<OrderLine> lines() {
        return Collections.unmodifiableList(lines);
    }
}
