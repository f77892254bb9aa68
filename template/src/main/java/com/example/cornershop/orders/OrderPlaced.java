package com.example.cornershop.orders;

import com.example.cornershop.platform.money.Money;
import java.util.UUID;

/** An order was placed; who observes it is a part of the transaction that places it. */
public record OrderPlaced(UUID orderId, Money total) {}
