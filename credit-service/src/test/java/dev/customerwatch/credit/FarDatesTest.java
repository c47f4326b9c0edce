package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and instants beyond the years 1900 to 2199 are refused wherever they are asked for. */
class FarDatesTest extends CreditServiceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounts/{id}/as-of?at=%2B999999999-12-31T23:59Z",
                "/accounts/{id}/as-of?at=%2B10000-01-01T00:00:00Z",
                "/accounts/{id}/as-of?at=2026-01-01T00:00:00Z&knownAt=%2B999999999-12-31T23:59Z",
                "/accounts/{id}/as-of?at=1899-12-31T23:59:59Z",
                "/accounts/{id}/plan-lines?from=%2B10000-01-01",
                "/receivables?asOf=%2B999999999-12-31",
                "/receivables?from=-999999999-01-01",
                "/receivables.html?asOf=%2B10000-01-01",
                "/receivables.csv?asOf=%2B10000-01-01",
                "/receivables/ageing?asOf=%2B10000-01-01",
                "/receivables/ageing.html?asOf=2200-01-01",
                "/receivables/plan?from=%2B10000-01-01",
                "/receivables/plan?to=%2B10000-01-01",
                "/receivables/plan.html?to=%2B10000-01-01",
                "/receivables/collection?month=%2B10000-01",
                "/receivables/collection.csv?month=-999999999-01",
                "/receivables/limitation?asOf=%2B999999999-12-31",
                "/receivables/late-interest?from=%2B10000-01-01",
                "/receivables/late-interest.html?to=%2B999999999-12-31"
            })
    void aParameterIsRefusedByName(String path) {
        var answer = controller().get(path.replace("{id}", opened("1.00")));
        assertThat(answer.problem(400)).isEqualTo("invalid-parameter");
        assertThat(answer.at("/field")).isIn("at", "knownAt", "asOf", "from", "to", "month");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01", "-0001-01", "2200-01", "1899-12"})
    void aMonthInABodyIsRefused(String month) {
        assertThat(finance()
                        .post("/statements", Map.of("customerId", "c", "month", month))
                        .problem(400))
                .isEqualTo("invalid-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2199-12-31"})
    void theFirstAndTheLastDayAreAnswered(String day) {
        var customer = opened("1.00");
        for (var path : new String[] {
            "/receivables?asOf=",
            "/receivables/ageing?asOf=",
            "/receivables/limitation?asOf=",
            "/accounts/" + customer + "/plan-lines?from="
        }) {
            controller().get(path + day).expect(200);
        }
    }
}
