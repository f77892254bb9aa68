package com.example.cornershop;

/** What Error Prone and NullAway must refuse. */
class Defect {
    void neverThrown() {
        new IllegalStateException("DeadException");
    }

    String nothing() {
        return null;
    }
}
