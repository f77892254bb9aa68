package com.example.cornershop.platform.validation;

import com.example.cornershop.platform.problem.Problem.Violation;
import java.util.List;

/** The body of a request is not what the contract says. */
class UnreadableBody extends RuntimeException {
    private final transient List<Violation> violations;

    UnreadableBody(String message, List<Violation> violations) {
        super(message, null, false, false);
        this.violations = violations;
    }

    List<Violation> violations() {
        return violations;
    }
}
