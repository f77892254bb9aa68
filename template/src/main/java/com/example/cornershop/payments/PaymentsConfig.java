package com.example.cornershop.payments;

import com.example.cornershop.platform.client.ClientLimits;
import io.smallrye.config.ConfigMapping;

/** Where the provider of payments is, and how much of this service it may take. */
@ConfigMapping(prefix = "corner-shop.payments")
interface PaymentsConfig extends ClientLimits {}
