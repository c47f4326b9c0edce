package dev.customerwatch.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/jwks")
class KeysAwayTest extends DemoTest {

    @Test
    void saysThatTokensCannotBeCheckedNow() {
        var answer = send(asRep("/parcels"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(body(answer).get("type").asString()).isEqualTo("/problems/token-keys-unavailable");
        assertThat(send(to("/public")).statusCode()).isEqualTo(200);
    }
}
