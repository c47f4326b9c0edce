package dev.customerwatch.web.http;

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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An authorization server as far as a resource server sees it: keys, and what they signed. */
final class Keys {

    static final String ISSUER = "http://issuer.test";
    private static final RSAKey OURS = key("ours");
    private static final RSAKey FOREIGN = key("ours");

    private Keys() {}

    static String token(String subject, String... roles) {
        return signed(OURS, ISSUER, "customerwatch", Duration.ofMinutes(5), subject, roles);
    }

    static String expired() {
        return signed(OURS, ISSUER, "customerwatch", Duration.ofHours(-1), "rep1", "SALES_REP");
    }

    static String foreign() {
        return signed(FOREIGN, ISSUER, "customerwatch", Duration.ofMinutes(5), "rep1", "SALES_REP");
    }

    static String otherIssuer() {
        return signed(OURS, "http://elsewhere.test", "customerwatch", Duration.ofMinutes(5), "rep1", "SALES_REP");
    }

    static String otherAudience() {
        return signed(OURS, ISSUER, "somebody-else", Duration.ofMinutes(5), "rep1", "SALES_REP");
    }

    /** Serves the public key on loopback; the address of the key set. */
    static String serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var keys = new JWKSet(OURS.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/jwks", exchange -> {
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String signed(
            RSAKey key, String issuer, String audience, Duration life, String subject, String... roles) {
        var expires = Instant.now().plus(life);
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(subject)
                .claim("roles", List.of(roles))
                .issueTime(Date.from(expires.minusSeconds(600)))
                .expirationTime(Date.from(expires))
                .build();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
