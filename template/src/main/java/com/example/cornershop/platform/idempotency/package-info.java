/** A repeated request has one effect and one answer. */
package com.example.cornershop.platform.idempotency;
