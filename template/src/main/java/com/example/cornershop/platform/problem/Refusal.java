package com.example.cornershop.platform.problem;

/** The domain says no, and would say no again: sold out, already paid. What was done so far is undone. */
public class Refusal extends ProblemException {
    public Refusal(int status, String code, String detail) {
        super(status, code, detail);
    }
}
