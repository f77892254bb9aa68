/**
 * Payments: one for each order, charged once by a provider that may be slow, down or silent about what it did. Requests
 * leave work to do; the work queue calls the provider, and holds neither transaction nor connection then.
 */
package com.example.cornershop.payments;
