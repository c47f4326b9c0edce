package dev.customerwatch.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest extends DemoTest {

    @ParameterizedTest
    @CsvSource({
        "store, 503, store-unavailable, 5",
        "driver, 503, store-unavailable, 5",
        "broker, 503, broker-unavailable, 5",
        "late, 503, timed-out,",
        "teapot, 400, bad-request,",
        "bug, 500, internal,"
    })
    void answersBrokenInfrastructureAndBugs(String how, int status, String code, String retryAfter) {
        var answer = send(asRep("/broken/" + how));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(body(answer).get("type").asString()).isEqualTo("/problems/" + code);
        assertThat(answer.headers().firstValue("Retry-After").orElse(null)).isEqualTo(retryAfter);
        assertThat(answer.body()).doesNotContain("secret", "Exception", "\tat ");
    }

    @Test
    void namesAnIncidentToReport() {
        var problem = body(send(asRep("/broken/bug")));
        assertThat(problem.get("detail").asString())
                .contains(problem.get("incident").asString());
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'The order needs 1200.00 CNY; 950.00 CNY is available.'",
        "de, 'The order needs 1200.00 CNY; 950.00 CNY is available.'",
        "zh, '订单需要 1200.00 CNY,可用额度为 950.00 CNY。'"
    })
    void wordsARefusalInTheClientsLanguageWithItsNumbers(String language, String detail) {
        var answer = send(asRep("/broken/refused").header("Accept-Language", language));
        var problem = body(answer);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(problem.get("detail").asString()).isEqualTo(detail);
        assertThat(problem.at("/requested/amount").asString()).isEqualTo("1200.00");
        assertThat(problem.at("/available/currency").asString()).isEqualTo("CNY");
    }
}
