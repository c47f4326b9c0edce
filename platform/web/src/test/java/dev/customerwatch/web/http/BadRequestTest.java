package dev.customerwatch.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadRequestTest extends DemoTest {

    private static final String TWO_MB = "{\"size\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}";
    private static final String JUST_FITS = "{\"size\":\"" + "x".repeat(1024 * 1024 - 11) + "\"}";

    @ParameterizedTest
    @CsvSource({
        "/parcels?limit=0, invalid-parameter, limit, 0",
        "/parcels?limit=201, invalid-parameter, limit, 201",
        "/parcels?limit=many, invalid-parameter, limit, many",
        "/parcels?size=HUGE, invalid-parameter, size, HUGE",
        "/parcels?on=2026-02-30, invalid-parameter, on, 2026-02-30",
        "/parcels?on=28.2.26, invalid-parameter, on, 28.2.26",
        "/parcels?on=1899-12-31, invalid-parameter, on, 1899-12-31",
        "/parcels?on=2200-01-01, invalid-parameter, on, 2200-01-01",
        "/parcels?on=%2B999999999-12-31, invalid-parameter, on, +999999999-12-31",
        "/parcels?cursor=AAAA, invalid-cursor, cursor, AAAA",
        "/parcels?cursor=%21, invalid-cursor, cursor, !",
        "/parcels/x?depth=1, invalid-parameter, id, x",
        "/parcels/7, missing-parameter, depth,"
    })
    void namesTheParameter(String path, String code, String field, String value) {
        var problem = body(expect(send(asRep(path)), 400, code));
        assertThat(problem.get("field").asString()).isEqualTo(field);
        assertThat(problem.path("value").asString("")).isEqualTo(value == null ? "" : value);
    }

    @Test
    void pagesThroughAListByCursors() {
        var first = body(send(asRep("/parcels?limit=2")));
        assertThat(first.get("items").toString()).isEqualTo("[1,2]");
        var second =
                body(send(asRep("/parcels?limit=2&cursor=" + first.get("next").asString())));
        assertThat(second.get("items").toString()).isEqualTo("[3,4]");
        var last =
                body(send(asRep("/parcels?limit=2&cursor=" + second.get("next").asString())));
        assertThat(last.get("items").toString()).isEqualTo("[5]");
        assertThat(last.has("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "428, precondition-required,",
        "412, stale, '\"6\"'",
        "400, invalid-header, 7",
        "400, invalid-header, *",
        "204,, '\"7\"'"
    })
    void changesOnlyTheVersionThatWasRead(int status, String code, String ifMatch) {
        var change = asRep("/parcels/1").PUT(BodyPublishers.noBody());
        var answer = send(ifMatch == null ? change : change.header("If-Match", ifMatch));
        assertThat(answer.statusCode()).isEqualTo(status);
        if (code != null) {
            expect(answer, status, code);
        }
        if (status == 412) {
            assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
            assertThat(body(answer).get("current").asLong()).isEqualTo(7);
        }
    }

    static Stream<Arguments> largeBodies() {
        return Stream.of(
                Arguments.of("announced", BodyPublishers.ofString(TWO_MB)),
                Arguments.of(
                        "chunked", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TWO_MB.getBytes()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("largeBodies")
    void refusesABodyOfTwoMegabytes(String how, HttpRequest.BodyPublisher body) {
        var answer = send(
                asRep("/parcels").header("Content-Type", "application/json").POST(body));
        expect(answer, 413, "body-too-large");
        assertThat(body(answer).get("limit").asInt()).isEqualTo(1_048_576);
    }

    @Test
    void readsABodyOfOneMegabyte() {
        assertThat(JUST_FITS).hasSize(1_048_576);
        expect(send(postParcel(JUST_FITS)), 400, "invalid-value");
        expect(send(postParcel(JUST_FITS + " ")), 413, "body-too-large");
    }

    @Test
    void cutsLongValues() {
        assertThat(body(send(postParcel(JUST_FITS))).get("value").asString()).hasSize(101);
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense"})
    void takesNothingButJson(String type) {
        var answer = send(asRep("/parcels").header("Content-Type", type).POST(BodyPublishers.ofString("{}")));
        expect(answer, 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({"application/xml", "text/html", "nonsense"})
    void givesNothingButJson(String accept) {
        expect(send(asRep("/parcels").header("Accept", accept)), 406, "not-acceptable");
    }

    @Test
    void answersProblemsAsProblemsEvenToThoseWhoAcceptJsonOnly() {
        expect(send(asRep("/parcels?limit=0").header("Accept", "application/json")), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @CsvSource({"/parcels;a=b/1", "/parcels%2f1", "/parcels/%00", "/parcels//1", "/parcels/%2e%2e/x"})
    void answersAPathThatTheFirewallRefusesWithAProblem(String path) {
        var answer = send(asRep(path));
        expect(answer, 400, "bad-request");
        assertThat(body(answer).get("instance").asString()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "", "tab\there"})
    void refusesAnIdempotencyKeyThatIsNone(String key) {
        var answer = send(postParcel(GOOD).header("Idempotency-Key", key));
        expect(answer, 400, "invalid-header");
        assertThat(body(answer).get("field").asString()).isEqualTo("Idempotency-Key");
    }

    @Test
    void knowsTheSameRequestAgain() {
        var first = body(send(postParcel(GOOD).header("Idempotency-Key", "k1")));
        var again = body(send(postParcel(GOOD.replace(",", ", ")).header("Idempotency-Key", "k1")));
        var other = body(send(postParcel(GOOD.replace("tea", "milk")).header("Idempotency-Key", "k1")));
        assertThat(first.get("key").asString()).isEqualTo("rep1:k1");
        assertThat(again.get("hash")).isEqualTo(first.get("hash"));
        assertThat(other.get("hash")).isNotEqualTo(first.get("hash"));
    }

    @ParameterizedTest
    @CsvSource({
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, true",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01, false",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331, false",
        "nonsense, false"
    })
    void carriesAValidTraceparentOn(String traceparent, boolean carried) {
        var answer = body(send(postParcel(GOOD).header("traceparent", traceparent)));
        assertThat(answer.has("traceparent")).isEqualTo(carried);
    }

    private static final String GOOD = "{\"size\":\"SMALL\",\"contents\":[{\"product\":\"tea\",\"quantity\":2}]}";

    private static HttpResponse<String> expect(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(body(answer).get("type").asString()).isEqualTo("/problems/" + code);
        return answer;
    }
}
