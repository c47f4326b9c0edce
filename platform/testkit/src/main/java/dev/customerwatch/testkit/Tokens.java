package dev.customerwatch.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bearer tokens of an issuer that lives in this JVM; its keys are served on the loopback address. */
public final class Tokens {

    public static final String AUDIENCE = "customerwatch";

    private static final RSAKey KEY = key("testkit");
    private static final RSAKey FOREIGN_KEY = key("testkit");
    private static final HttpServer SERVER = serve();
    private static final Map<String, Signed> SIGNED = new ConcurrentHashMap<>();

    private Tokens() {}

    public static String issuer() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    public static String jwkSetUri() {
        return issuer() + "/jwks";
    }

    /** A token of this user with these roles, valid for half an hour or more: signing costs more than most requests. */
    public static String of(String user, String... roles) {
        var now = Instant.now();
        return SIGNED.compute(user + List.of(roles), (who, signed) -> {
                    var fresh = signed != null
                            && signed.at().plus(Duration.ofMinutes(30)).isAfter(now);
                    return fresh
                            ? signed
                            : new Signed(sign(KEY, claims(user, roles).build()), now);
                })
                .token();
    }

    private record Signed(String token, Instant at) {}

    public static String expired(String user, String... roles) {
        var longAgo = Date.from(Instant.now().minus(Duration.ofHours(2)));
        var before = Date.from(longAgo.toInstant().minus(Duration.ofHours(1)));
        return sign(
                KEY,
                claims(user, roles).issueTime(before).expirationTime(longAgo).build());
    }

    /** Right in every claim, but signed by somebody else's key of the same name. */
    public static String foreign(String user, String... roles) {
        return sign(FOREIGN_KEY, claims(user, roles).build());
    }

    public static String ofOtherIssuer(String user, String... roles) {
        return sign(KEY, claims(user, roles).issuer("https://elsewhere.example").build());
    }

    public static String forOtherAudience(String user, String... roles) {
        return sign(KEY, claims(user, roles).audience("another-system").build());
    }

    private static JWTClaimsSet.Builder claims(String user, String... roles) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(user)
                .audience(AUDIENCE)
                .claim("roles", List.of(roles))
                .issueTime(Date.from(Instant.now().minusSeconds(5)))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))));
    }

    private static String sign(RSAKey key, JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(UTF_8);
            server.createContext("/jwks", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(keys);
                }
            });
            server.start();
            return server;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
