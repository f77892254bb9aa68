package com.example.cornershop.orders;

import com.example.cornershop.platform.caller.Owner;
import com.example.cornershop.stock.Stock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.util.SortedMap;
import java.util.UUID;

/**
 * The steps of an order, each a part of the caller's transaction. Every step locks the order first, what observes its
 * event second, the stock last: the same order of locks for all, so that no two steps wait for each other. Who calls one
 * with a lock of its own, as payments do, may hold none that an observer waits for.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Checkout {
    private final Orders orders;
    private final PriceList prices;
    private final Stock stock;
    private final Event<OrderPlaced> placed;
    private final Event<OrderCancelled> cancelled;

    Checkout(Orders orders, PriceList prices, Stock stock, Event<OrderPlaced> placed, Event<OrderCancelled> cancelled) {
        this.orders = orders;
        this.prices = prices;
        this.stock = stock;
        this.placed = placed;
        this.cancelled = cancelled;
    }

    /** The order as pending, its stock, and whatever observes {@link OrderPlaced}: all of them commit, or none. */
    Order place(Owner owner, SortedMap<UUID, Integer> quantities) {
        Order order = prices.order(owner, quantities);
        orders.persist(order);
        placed.fire(new OrderPlaced(order.id(), order.total()));
        stock.take(quantities);
        return order;
    }

    /** Gives the stock back. Cancelling what is cancelled changes nothing. */
    Order cancel(Owner owner, UUID id) {
        Order order = orders.ofLocked(owner, id).orElseThrow(NotFoundException::new);
        if (order.status() != OrderStatus.CANCELLED) {
            order.become(OrderStatus.CANCELLED);
            cancelled.fire(new OrderCancelled(id));
            stock.giveBack(order.quantities());
        }
        return order;
    }

    /** The order's payment was charged. */
    public void paid(UUID id) {
        orders.locked(id).become(OrderStatus.PAID);
    }

    /** The order's payment was declined: the stock goes back. */
    public void paymentFailed(UUID id) {
        Order order = orders.locked(id);
        order.become(OrderStatus.PAYMENT_FAILED);
        stock.giveBack(order.quantities());
    }
}
