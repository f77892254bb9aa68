package com.example.cornershop.platform.account;

import com.example.cornershop.platform.caller.Callers;
import com.example.cornershop.platform.caller.Owner;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refuses a token that is good by itself, and was revoked (401). Without the database nobody is let in (503). */
@ApplicationScoped
class AccountCheck implements SecurityIdentityAugmentor {
    private final Revocations revocations;
    private final Callers callers;

    AccountCheck(Revocations revocations, Callers callers) {
        this.revocations = revocations;
        this.callers = callers;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        RoutingContext request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        return callers.of(identity)
                .map(caller -> context.runBlocking(() -> admitted(identity, caller.owner(), request)))
                .orElseGet(() -> Uni.createFrom().item(identity));
    }

    private SecurityIdentity admitted(SecurityIdentity identity, Owner caller, @Nullable RoutingContext request) {
        var token = (JsonWebToken) identity.getPrincipal();
        if (token.getIssuedAtTime() < issuedBefore(caller, token)) {
            Callers.refuse(request, caller);
            throw new AuthenticationFailedException("revoked");
        }
        return identity;
    }

    private double issuedBefore(Owner caller, JsonWebToken token) {
        try {
            return revocations.issuedBefore(
                    caller.issuer(), caller.subject(), claim(token, "sid"), claim(token, "jti"));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static String claim(JsonWebToken token, String name) {
        return Objects.toString(token.getClaim(name), "");
    }
}
