package org.acme.zebra.platform.caller;

import java.util.List;
import org.acme.zebra.platform.problem.Problem;
import org.jboss.logging.Logger;

import static java.util.Objects.requireNonNull;
import static org.acme.zebra.platform.problem.Problem.of;

/** Who calls the Zebra. */
public record Caller(String subject, List<Problem> problems) {
}
