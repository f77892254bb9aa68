package com.example.cornershop.partner;

import jakarta.validation.constraints.NotBlank;

/** The partner's word that it has put something aside. */
public record Receipt(@NotBlank String reference) {}
