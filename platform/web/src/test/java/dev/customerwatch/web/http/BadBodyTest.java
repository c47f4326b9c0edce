package dev.customerwatch.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadBodyTest extends DemoTest {

    private static final String GOOD = """
            {"size":"SMALL","contents":[{"product":"tea","quantity":2,"unitPrice":"12.50"}],
             "recipient":{"phone":"13800138000","born":"1990-01-31"},"insured":{"amount":"1200.00","currency":"CNY"},
             "shipOn":"2026-02-28","packedAt":"2026-02-27T08:00:00.123456+08:00","weight":{"grams":5},"fragile":true}""";

    /** What is put in place of what, and the field and value that the problem names; no value where it names none. */
    static Stream<Arguments> badValues() {
        return Stream.of(
                Arguments.of("\"SMALL\"", "\"HUGE\"", "size", "HUGE"),
                Arguments.of("\"SMALL\"", "\"small\"", "size", "small"),
                Arguments.of("\"SMALL\"", "0", "size", "0"),
                Arguments.of("\"SMALL\"", "\"\"", "size", ""),
                Arguments.of("\"tea\"", "5", "contents[0].product", "5"),
                Arguments.of("\"tea\"", "true", "contents[0].product", "true"),
                Arguments.of("\"tea\"", "{}", "contents[0].product", null),
                Arguments.of("\"quantity\":2", "\"quantity\":\"2\"", "contents[0].quantity", "2"),
                Arguments.of("\"quantity\":2", "\"quantity\":\"two\"", "contents[0].quantity", "two"),
                Arguments.of("\"quantity\":2", "\"quantity\":2.5", "contents[0].quantity", "2.5"),
                Arguments.of("\"quantity\":2", "\"quantity\":99999999999", "contents[0].quantity", "99999999999"),
                Arguments.of("\"quantity\":2", "\"quantity\":true", "contents[0].quantity", "true"),
                Arguments.of("\"quantity\":2", "\"quantity\":[2]", "contents[0].quantity", null),
                Arguments.of("\"12.50\"", "\"12.505\"", "contents[0].unitPrice", "12.505"),
                Arguments.of("\"1200.00\",\"currency\":\"CNY\"", "\"1200.001\",\"currency\":\"CNY\"", "insured", null),
                Arguments.of("\"currency\":\"CNY\"", "\"currency\":\"XYZ\"", "insured", null),
                Arguments.of("{\"amount\":\"1200.00\",\"currency\":\"CNY\"}", "\"\"", "insured", ""),
                Arguments.of("{\"grams\":5}", "\" \"", "weight", ""),
                Arguments.of("\"1200.00\"", "1200.00", "insured.amount", "1200.0"),
                Arguments.of(",\"currency\":\"CNY\"", "", "insured", null),
                Arguments.of("\"2026-02-28\"", "\"2026-02-30\"", "shipOn", "2026-02-30"),
                Arguments.of("\"2026-02-28\"", "\"28/02/2026\"", "shipOn", "28/02/2026"),
                Arguments.of("\"2026-02-28\"", "\"0026-02-28\"", "shipOn", "0026-02-28"),
                Arguments.of("\"2026-02-28\"", "\"\"", "shipOn", ""),
                Arguments.of("\"2026-02-28\"", "20260228", "shipOn", "20260228"),
                Arguments.of("\"2026-02-28\"", "[2026,2,28]", "shipOn", null),
                Arguments.of("\"2026-02-27T08:00:00.123456+08:00\"", "\"2026-02-27\"", "packedAt", "2026-02-27"),
                Arguments.of("\"2026-02-27T08:00:00.123456+08:00\"", "1767225600", "packedAt", "1767225600"),
                Arguments.of("\"grams\":5", "\"grams\":0", "weight", null),
                Arguments.of("\"grams\":5", "\"grams\":null", "weight.grams", null),
                Arguments.of("\"fragile\":true", "\"fragile\":\"true\"", "fragile", "true"),
                Arguments.of("\"fragile\":true", "\"fragile\":1", "fragile", "1"),
                Arguments.of("[{\"product\"", "{\"product\"", "contents", null));
    }

    @Test
    void takesAGoodBody() {
        var answer = send(postParcel(GOOD));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(body(answer).get("packedAt").asString()).isEqualTo("2026-02-27T00:00:00.123Z");
        assertThat(body(answer).has("key")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("badValues")
    void namesFieldAndValue(String part, String replacement, String field, String value) {
        var answer = refused(GOOD.replace(part, replacement), "invalid-value");
        assertThat(body(answer).get("field").asString()).isEqualTo(field);
        if (value != null) {
            assertThat(body(answer).get("value").asString()).isEqualTo(value);
        }
        assertThat(answer.body()).doesNotContain("java.", "dev.customerwatch", "tools.jackson");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"size\":\"SMALL\",}",
                "{\"size\":",
                "{\"size\":\"SMALL\"} {}",
                "{\"size\":\"SMALL\",\"size\":\"LARGE\"}",
                "{'size':1}",
                "nonsense of 13800138000",
                "{\"size\":NaN}"
            })
    void saysWhereJsonIsMalformedAndRepeatsNothing(String json) {
        var answer = refused(json, "malformed-json");
        assertThat(body(answer).get("line").asInt()).isEqualTo(1);
        assertThat(body(answer).get("column").asInt()).isPositive();
        assertThat(answer.body()).doesNotContain("13800138000", "LARGE", "NaN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "\"text\"", "\"\"", "[[[[[["})
    void asksForAnObject(String json) {
        assertThat(body(refused(json, "invalid-value")).get("field").asString()).isEqualTo("body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "null"})
    void asksForABody(String body) {
        refused(body, "missing-body");
    }

    @Test
    void namesUnknownMembersWhereverTheyStand() {
        var answer = refused(GOOD.replace("\"unitPrice\"", "\"unitPrize\""), "unknown-member");
        assertThat(body(answer).get("field").asString()).isEqualTo("contents[0].unitPrize");
        var inMoney = refused(GOOD.replace("\"currency\":", "\"coin\":\"x\",\"currency\":"), "unknown-member");
        assertThat(body(inMoney).get("field").asString()).isEqualTo("insured.coin");
    }

    @Test
    void repeatsNoPersonalData() {
        var date = refused(GOOD.replace("1990-01-31", "1990-02-31"), "invalid-value");
        assertThat(body(date).get("field").asString()).isEqualTo("recipient.born");
        assertThat(date.body()).doesNotContain("1990");
        var phone = refused(GOOD.replace("13800138000", "0138-kaput"), "validation-failed");
        assertThat(body(phone).at("/errors/0/field").asString()).isEqualTo("recipient.phone");
        assertThat(phone.body()).doesNotContain("kaput");
    }

    @Test
    void namesEveryInvalidField() {
        var answer = refused(
                GOOD.replace("\"quantity\":2", "\"quantity\":0").replace("\"tea\"", "\" \""), "validation-failed");
        var errors = body(answer).get("errors");
        assertThat(errors).hasSize(2);
        assertThat(errors.get(0).get("field").asString()).isEqualTo("contents[0].product");
        assertThat(errors.get(1).get("field").asString()).isEqualTo("contents[0].quantity");
        assertThat(errors.get(1).get("value").asInt()).isZero();
    }

    @Test
    void wordsInvalidFieldsInTheClientsLanguage() {
        var zero = GOOD.replace("\"quantity\":2", "\"quantity\":0");
        var english = send(postParcel(zero).header("Accept-Language", "en"));
        var chinese = send(postParcel(zero).header("Accept-Language", "zh-CN,en;q=0.5"));
        assertThat(body(english).at("/errors/0/message").asString()).isASCII();
        assertThat(body(chinese).at("/errors/0/message").asString()).matches(".*\\p{IsHan}.*");
        assertThat(body(chinese).get("title").asString()).matches(".*\\p{IsHan}.*");
        assertThat(chinese.headers().firstValue("Content-Language")).hasValue("zh-CN");
    }

    private HttpResponse<String> refused(String json, String code) {
        var answer = send(postParcel(json));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = body(answer);
        assertThat(problem.get("type").asString()).as(answer.body()).isEqualTo("/problems/" + code);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank().doesNotContain("{field}", "{value}");
        assertThat(problem.get("instance").asString()).isEqualTo("/parcels");
        assertThat(answer.body()).doesNotContain("dev.customerwatch", "coerce");
        return answer;
    }
}
