package dev.customerwatch.customer.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionPlanTest {

    private static final YearMonth NOW = YearMonth.of(2026, 6);

    @ParameterizedTest
    @CsvSource({
        "2026-05, 2025-05",
        "2026-12, 2025-12",
        "2027-05, 2026-05",
        "2027-06, 2025-06",
        "2028-01, 2026-01",
        "2025-03, 2024-03"
    })
    void aMonthRestsOnTheNewestSameMonthThatIsOver(YearMonth month, YearMonth from) {
        assertThat(RegionPlan.basis(month, NOW)).isEqualTo(from);
    }

    @Test
    void growthIsLaidUponEachCurrencyAndRoundedToItsUnit() {
        var sold = Map.of(
                YearMonth.of(2025, 2), List.of(Money.of("33.33", "CNY"), Money.of("101", "JPY")),
                YearMonth.of(2025, 7), List.of(Money.of("1.00", "CNY")));

        var plan = RegionPlan.draft("EAST", 2027, 5, 3, sold, NOW);

        assertThat(plan.months()).hasSize(12);
        assertThat(plan.months().get(1).actual()).isEmpty();
        assertThat(plan.months().get(6).planned()).containsExactly(Money.of("1.05", "CNY"));
        assertThat(RegionPlan.draft("EAST", 2026, 5, 3, sold, NOW)
                        .months()
                        .get(1)
                        .planned())
                .containsExactly(Money.of("35.00", "CNY"), Money.of("106", "JPY"));
    }
}
