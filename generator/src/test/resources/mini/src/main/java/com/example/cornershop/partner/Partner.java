package com.example.cornershop.partner;

/** Another service. */
final class Partner {
}
