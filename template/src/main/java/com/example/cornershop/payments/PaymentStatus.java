package com.example.cornershop.payments;

/** What is known about a payment. */
enum PaymentStatus {
    /** The provider was not asked yet: it can still be cancelled. */
    PENDING,
    /** The provider is being asked, or was and gave no answer. The charge may have happened. */
    UNKNOWN,
    CHARGED,
    DECLINED,
    CANCELLED
}
