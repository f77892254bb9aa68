package com.example.cornershop.platform.caller;

import com.example.cornershop.platform.logging.Facts;
import com.example.cornershop.platform.logging.Wordless;
import com.example.cornershop.platform.problem.Problem;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 401 with its challenge (RFC 6750), 403, and 503 while the issuer is away, as problem documents. */
class CallerProblems {
    private static final Logger LOG = Logger.getLogger(CallerProblems.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Uni<Response> unauthorized(SecurityException refusal, RoutingContext request) {
        Facts.keep(request, "reason", RefusedToken.reason(refusal));
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        return authenticator
                .getChallenge(request)
                .onFailure()
                .recoverWithNull()
                .map(challenge ->
                        challenge == null ? Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : challenge.getHeaders())
                .map(CallerProblems::unauthorized);
    }

    private static Response unauthorized(Map<? extends CharSequence, String> challenge) {
        var response = Response.fromResponse(Problem.of(401, "A valid bearer token is required.").response());
        challenge.forEach((name, value) -> response.header(name.toString(), value));
        return response.build();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden() {
        return Problem.of(403, "The caller may not do this.").response();
    }

    /** The issuer's keys can't be had, so nobody can be told from anybody. */
    @ServerExceptionMapper
    Response issuerAway(OIDCException e) {
        Facts.with(Map.of("cause", Wordless.root(e)), () -> LOG.error("The issuer of tokens does not answer"));
        return Problem.of(503, "issuer-unavailable", "Callers can't be verified at present.").response(RETRY_AFTER_SECONDS);
    }
}
