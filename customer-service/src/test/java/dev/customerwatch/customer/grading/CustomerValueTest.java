package dev.customerwatch.customer.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.grading.CustomerValue.Basis;
import dev.customerwatch.customer.grading.CustomerValue.Expected;
import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.customer.view.KnownOrder.Status;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerValueTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "100.00, 150.00, 50.00, 200.00, TREND",
        "100.00, 100.00, 0.00, 100.00, TREND",
        "100.00, 30.00, -70.00, 0.00, TREND",
        "0.00, 80.00, , 80.00, LAST_YEAR",
        "80.00, 0.00, -100.00, , "
    })
    void whatIsExpectedRestsOnTheTrendOrTheLastYear(
            String before, String last, @Nullable BigDecimal change, @Nullable String expected, @Nullable Basis basis) {
        var value = value(order("2024-06-01T00:00:00Z", before), order("2025-06-01T00:00:00Z", last));

        assertThat(value.changePercent()).isEqualTo(change);
        assertThat(value.expected())
                .isEqualTo(expected == null || basis == null ? null : new Expected(cny(expected), basis));
    }

    @Test
    void aYearBeginsAtItsInstantAndWhatIsOlderCountsToDateOnly() {
        var value = value(
                order("2024-05-31T23:59:59.999Z", "1.00"),
                order("2025-05-31T23:59:59.999Z", "20.00"),
                order("2026-05-31T23:59:59.999Z", "300.00"));

        assertThat(value.toDate()).isEqualTo(cny("321.00"));
        assertThat(value.yearBefore()).isEqualTo(cny("20.00"));
        assertThat(value.lastYear()).isEqualTo(cny("300.00"));
        assertThat(value.missing()).contains(ProfitPart.COST_OF_GOODS).doesNotContain(ProfitPart.COMPLAINT_COST);
    }

    @Test
    void whoNeverBoughtIsWorthNothingSoFar() {
        var value = value();

        assertThat(value.toDate()).isEqualTo(cny("0.00"));
        assertThat(value.expected()).isNull();
    }

    private static CustomerValue value(KnownOrder... orders) {
        return CustomerValue.of("c", List.of(orders), List.of(), NOW, ZoneOffset.UTC, Money.currency("CNY"));
    }

    private static KnownOrder order(String at, String net) {
        var placed = Instant.parse(at);
        return new KnownOrder(at, Status.CONFIRMED, placed, cny(net), cny(net), List.of(), null, placed);
    }

    private static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }
}
