package com.example.cornershop.platform.client;

import com.example.cornershop.platform.problem.Problem;
import jakarta.annotation.Nullable;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A downstream's failure that no feature has an answer for, as a problem that names no downstream. */
class ClientProblems {
    @ServerExceptionMapper
    Response unavailable(Unavailable e) {
        return later(e.answeredWith(), "downstream-unavailable", "Nothing was done. Try again later.", e.retryAfter());
    }

    @ServerExceptionMapper
    Response unknown(Unknown e) {
        int status = e.answeredWith();
        return e.reason() == Unknown.Reason.TIMEOUT
                ? later(status, "downstream-timeout", "Another service did not answer in time.", Duration.ofSeconds(1))
                : Problem.of(status, "downstream-failed", "Another service did not answer as agreed.").response();
    }

    @ServerExceptionMapper
    Response rejected(Rejected e) {
        String detail = "Another service has rejected the request of this one.";
        return Problem.of(e.answeredWith(), "downstream-rejected", detail).response();
    }

    /** From annotations of fault tolerance on code that is no client. */
    @ServerExceptionMapper
    Response faultTolerance(FaultToleranceException e) {
        int status = e instanceof TimeoutException ? 504 : 503;
        return later(status, null, "The service can't do this in time now. Try again later.", Duration.ofSeconds(1));
    }

    private static Response later(int status, @Nullable String code, String detail, Duration delay) {
        long seconds = Math.max(1, delay.plusMillis(999).toSeconds());
        return Problem.of(status, code, detail).response(seconds);
    }
}
