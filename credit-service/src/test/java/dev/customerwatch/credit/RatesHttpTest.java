package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.TestBroker;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Exchange rates over HTTP. */
class RatesHttpTest extends CreditServiceTest {

    @Test
    void recordsARateAndKeepsWhatItWasBeforeACorrection() {
        var path = "/exchange-rates/AUD/CNY/2026-01-05";
        assertThat(finance().get(path).problem(404)).isEqualTo("not-found");
        var first = put(finance(), path, 0, "4.6").expect(200);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(told("AUD:CNY:2026-01-05", 1)).isEqualTo("4.6");

        assertThat(put(finance(), path, 0, "4.61").problem(412)).isEqualTo("stale");
        var corrected = put(finance(), path, 1, "4.6100").expect(200);
        assertThat(corrected.at("/rate")).isEqualTo("4.61");
        assertThat(corrected.at("/earlier/0/rate")).isEqualTo("4.6");
        assertThat(corrected.at("/earlier/0/by")).isEqualTo("finance1");
        assertThat(told("AUD:CNY:2026-01-05", 2)).isEqualTo("4.61");
        assertThat(controller().get(path).expect(200).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void listsThePairNewestFirst() {
        for (var day : new String[] {"2026-01-05", "2026-01-07", "2026-01-06"}) {
            put(finance(), "/exchange-rates/NZD/CNY/" + day, 0, "4.2").expect(200);
        }

        var page = controller().get("/exchange-rates/NZD/CNY?limit=2").expect(200);
        assertThat(page.at("/items/0/date")).isEqualTo("2026-01-07");
        assertThat(page.at("/items/1/date")).isEqualTo("2026-01-06");
        var rest = controller()
                .get("/exchange-rates/NZD/CNY?cursor=" + page.at("/next"))
                .expect(200);
        assertThat(rest.at("/items/0/date")).isEqualTo("2026-01-05");
        assertThat(rest.at("/next")).isEmpty();
    }

    @Test
    void refusesWhatIsNoRate() {
        var day = "/2026-01-05";
        refused("/exchange-rates/XQX/CNY" + day, "7.1", 400, "invalid-value", "XQX");
        refused("/exchange-rates/CNY/CNY" + day, "7.1", 400, "invalid-value", "quote");
        refused("/exchange-rates/CAD/CNY" + day, "0", 400, "invalid-value", "rate");
        refused("/exchange-rates/CAD/CNY" + day, "-7.1", 400, "validation-failed", "-7.1");
        refused("/exchange-rates/CAD/CNY" + day, "7.12345678901", 400, "validation-failed", "7.12345678901");
        refused("/exchange-rates/CAD/CNY/2026-02-30", "7.1", 400, "invalid-parameter", "2026-02-30");
        assertThat(finance()
                        .put("/exchange-rates/CAD/CNY" + day, Map.of("rate", "7.1", "source", "PBOC"))
                        .problem(428))
                .isEqualTo("precondition-required");
        assertThat(put(api().as("rep1", "SALES_REP"), "/exchange-rates/CAD/CNY" + day, 0, "7.1")
                        .problem(403))
                .isEqualTo("forbidden");
        assertThat(finance().get("/exchange-rates/CAD/CNY").expect(200).at("/items/0"))
                .isEmpty();
    }

    private void refused(String path, String rate, int status, String code, String shown) {
        var answer = put(finance(), path, 0, rate);
        assertThat(answer.problem(status)).isEqualTo(code);
        assertThat(answer.text()).contains(shown);
    }

    private static Api.Answer put(Api api, String path, long version, String rate) {
        return api.with("If-Match", "\"" + version + "\"").put(path, Map.of("rate", rate, "source", "PBOC"));
    }

    private static String told(String key, int version) {
        var row = TestBroker.await(
                "credit.reference.v1",
                record -> key.equals(record.key())
                        && EventJson.mapper()
                                        .readTree(record.value())
                                        .path("version")
                                        .asInt()
                                == version);
        return EventJson.mapper().readTree(row.value()).path("rate").asString();
    }
}
