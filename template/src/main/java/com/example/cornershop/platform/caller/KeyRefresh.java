package com.example.cornershop.platform.caller;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jboss.logging.Logger;

/** Has the issuer's keys read at an interval: what is withdrawn ends, though no token of a newer key has arrived. */
@Singleton
class KeyRefresh {
    private static final Logger LOG = Logger.getLogger(KeyRefresh.class);

    private final TenantIdentityProvider tokens;
    private final AccessTokenCredential unknown;

    KeyRefresh(TenantIdentityProvider tokens, CallerConfig caller) {
        this.tokens = tokens;
        this.unknown = new AccessTokenCredential(ofAKeyThatNobodyHas(caller.signatureAlgorithm()));
    }

    void begin(@Observes StartupEvent started, Vertx vertx, CallerConfig caller) {
        if (caller.issuer().isPresent()) {
            vertx.setPeriodic(caller.keyRefresh().toMillis(), timer -> refresh());
        }
    }

    /** quarkus-oidc reads the keys for a token whose key it doesn't know, and offers no other way. */
    private void refresh() {
        tokens.authenticate(unknown).subscribe().with(accepted -> {}, refused -> {
            if (!RefusedToken.reason(refused).equals(RefusedToken.UNKNOWN_KEY)) {
                LOG.warn("The issuer's keys can't be read: those that are known go on working", refused);
            }
        });
    }

    private static String ofAKeyThatNobodyHas(String algorithm) {
        String header = "{\"alg\":\"%s\",\"kid\":\"nobody has this key\"}".formatted(algorithm);
        return String.join(".", encoded(header), encoded("{}"), encoded("no signature"));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
