package com.example.cornershop.platform.caller;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** An issuer of tokens for tests and development: it serves its key set on a free local port, and signs any claims. */
public class TestIssuer implements AutoCloseable {
    public static final String AUDIENCE = "corner-shop";
    private static final int SILENCE = 0;
    private final HttpServer server;
    private volatile RsaJsonWebKey key = firstKey();
    private volatile RsaJsonWebKey strangers = key;
    private volatile String keysAre = "jwks_uri";
    private volatile int status = 200;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger askedElsewhere = new AtomicInteger();
    /** Signing takes longer than all else that a test does. */
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private TestIssuer(HttpServer server) {
        this.server = server;
    }

    public static TestIssuer start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var issuer = new TestIssuer(HttpServer.create(address, 0));
            issuer.serve("/.well-known/openid-configuration", () -> """
                    {"issuer": "%1$s", "%2$s": "%1$s/keys"}""".formatted(issuer.url(), issuer.keysAre));
            issuer.serve("/keys", () -> {
                issuer.asked.incrementAndGet();
                return keySet(issuer.key);
            });
            issuer.serve("/elsewhere", () -> {
                issuer.askedElsewhere.incrementAndGet();
                return keySet(issuer.strangers);
            });
            issuer.server.start();
            return issuer;
        } catch (IOException e) {
            throw new IllegalStateException("the issuer of test tokens can't start", e);
        }
    }

    /** One for the virtual machine, whose class loaders have issuers of their own: a key takes a second to make. */
    private static RsaJsonWebKey firstKey() {
        String known = System.getProperty(TestIssuer.class.getName());
        if (known == null) {
            RsaJsonWebKey key = newKey();
            System.setProperty(TestIssuer.class.getName(), key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            return key;
        }
        try {
            return new RsaJsonWebKey(JsonUtil.parseJson(known));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(UUID.randomUUID().toString());
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(String path, Supplier<String> json) {
        server.createContext(path, exchange -> {
            exchange.getRequestBody().readAllBytes(); // or the server hangs up after the answer
            if (status == SILENCE) {
                return; // asked, and not answered: the connection stays open
            }
            byte[] body = json.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    /** The {@code iss} of its tokens, and where the keys are found. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A token for this subject, good for an hour. */
    public String token(String subject) {
        return tokens.computeIfAbsent(subject, unsigned -> sign(claims(unsigned)));
    }

    /** Claims of a good token, to change before they are signed. */
    public JwtClaimsBuilder claims(String subject) {
        return Jwt.issuer(url()).subject(subject).audience(AUDIENCE).expiresIn(3600);
    }

    public String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(key.getKeyId()).sign(key.getPrivateKey());
    }

    RsaJsonWebKey key() {
        return key;
    }

    /** From now on there is another key, and the one before is good for nothing. */
    void rotate() {
        key = newKey();
        tokens.clear();
    }

    /** What it answers to whoever asks for its keys: 200, a 302 that leads elsewhere, or a failure. */
    void answer(int status) {
        this.status = status;
    }

    /** Whether its description says where its keys are. */
    void describesItself(boolean whole) {
        keysAre = whole ? "jwks_uri" : "nothing";
    }

    /** Takes what is asked, and never answers it. */
    void hang() {
        answer(SILENCE);
    }

    /** How often it was asked for its keys. */
    int asked() {
        return asked.get();
    }

    /** Where this key is found, which is none of the issuer's. */
    String urlOfKey(RsaJsonWebKey stranger) {
        strangers = stranger;
        return url() + "/elsewhere";
    }

    private static String keySet(RsaJsonWebKey key) {
        return "{\"keys\": [" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}";
    }

    /** How often somebody went where a 302 leads, or a token that isn't the issuer's. */
    int askedElsewhere() {
        return askedElsewhere.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
