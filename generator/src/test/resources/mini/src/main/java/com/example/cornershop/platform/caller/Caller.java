package com.example.cornershop.platform.caller;

import com.example.cornershop.platform.problem.Problem;
import java.util.List;
import org.jboss.logging.Logger;

import static com.example.cornershop.platform.problem.Problem.of;
import static java.util.Objects.requireNonNull;

/** Who calls the Corner Shop. */
public record Caller(String subject, List<Problem> problems) {
}
