package com.example.cornershop.platform.caller;

import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.runtime.OidcConfig;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Turns tokens on where an issuer is configured; without one the service starts, and business routes answer 401. */
@Singleton
class Issuer {
    private static final Logger LOG = Logger.getLogger(Issuer.class);

    void configure(@Observes Oidc oidc, OidcConfig settings, CallerConfig caller) {
        boolean issuer = caller.issuer().isPresent();
        if (!issuer) {
            LOG.warn("No issuer of tokens is configured: every route that needs a caller answers 401");
        } else if (caller.audience().isEmpty()) {
            throw new IllegalStateException("corner-shop.caller.audience"
                    + " (CORNER_SHOP_CALLER_AUDIENCE)"
                    + " is missing: without it a token made for another service would be accepted here");
        }
        oidc.create(new OidcTenantConfigBuilder(OidcConfig.getDefaultTenant(settings)).tenantEnabled(issuer).build());
    }
}
