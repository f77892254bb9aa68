package com.example.cornershop.partner;

/** What we ask the partner to put aside. */
public record Booking(String item, int quantity) {}
