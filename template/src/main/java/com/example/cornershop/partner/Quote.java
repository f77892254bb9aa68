package com.example.cornershop.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;

/** What the partner has of an item. */
public record Quote(@NotBlank String item, @PositiveOrZero int available) {}
