package dev.customerwatch.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;

class SecurityTest extends DemoTest {

    @Autowired
    private ApplicationContext context;

    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of("Bearer " + Keys.expired(), "token-expired"),
                Arguments.of("Bearer " + Keys.foreign(), "token-invalid"),
                Arguments.of("Bearer " + Keys.otherIssuer(), "token-issuer"),
                Arguments.of("Bearer " + Keys.otherAudience(), "token-audience"),
                Arguments.of("Bearer nonsense", "token-invalid"),
                Arguments.of("Bearer !!!", "token-invalid"),
                Arguments.of("Basic dXNlcjpwYXNz", "token-missing"));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void saysWhatIsWrongWithAToken(String authorization, String code) {
        var answer = send(to("/parcels").header("Authorization", authorization));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("Bearer"));
        assertThat(body(answer).get("type").asString()).isEqualTo("/problems/" + code);
        assertThat(body(answer).get("instance").asString()).isEqualTo("/parcels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/parcels", "/nowhere", "/error", "/actuator/health"})
    void answers401WithoutToken(String path) {
        assertThat(send(to(path)).statusCode()).isEqualTo(401);
    }

    @Test
    void answers403NamingTheRolesThatMay() {
        var answer = send(asRep("/parcels/latest"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"insufficient_scope\"");
        assertThat(body(answer).get("type").asString()).isEqualTo("/problems/forbidden");
        assertThat(body(answer).get("roles").get(0).asString()).isEqualTo("AUDITOR");
    }

    @Test
    void givesTheControllerItsViewer() {
        var answer = send(
                to("/parcels/latest").header("Authorization", "Bearer " + Keys.token("audrey", "AUDITOR", "FINANCE")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(body(answer).get("subject").asString()).isEqualTo("audrey");
        assertThat(body(answer).get("roles")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404, no-such-path",
        "DELETE, /parcels, 405, method-not-allowed",
        "GET, /error, 404, no-such-path"
    })
    void deniesWhatIsInNoRow(String method, String path, int status, String code) {
        var answer = send(asRep(path).method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(body(answer).get("type").asString()).isEqualTo("/problems/" + code);
    }

    @Test
    void namesTheMethodsThatArePossible() {
        var answer = send(asRep("/parcels").DELETE());
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public", "/v3/api-docs", "/swagger-ui/index.html"})
    void leavesPublicPathsOpen(String path) {
        assertThat(send(to(path)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health, 200",
        "/actuator/health/liveness, 200",
        "/actuator/health/readiness, 200",
        "/actuator/prometheus, 200",
        "/actuator, 401",
        "/actuator/env, 401",
        "/actuator/heapdump, 401",
        "/parcels, 401"
    })
    void opensOnlyHealthAndMetricsOnTheManagementPort(String path, int status) {
        assertThat(send(toManagement(path)).statusCode()).isEqualTo(status);
    }

    @Test
    void hasNoUsersOfItsOwn() {
        assertThat(context.getBeanNamesForType(UserDetailsService.class)).isEmpty();
    }

    @Test
    void tagsMetricsWithTheService() {
        send(asRep("/nowhere"));
        assertThat(send(toManagement("/actuator/prometheus")).body())
                .contains("customerwatch_web_problems_total{application=\"demo\",code=\"no-such-path\"}");
    }
}
