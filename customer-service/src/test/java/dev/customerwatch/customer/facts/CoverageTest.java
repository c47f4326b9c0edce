package dev.customerwatch.customer.facts;

import static dev.customerwatch.customer.facts.FactsFixture.NOW;
import static dev.customerwatch.customer.facts.FactsFixture.REGISTERED;
import static dev.customerwatch.customer.facts.FactsFixture.known;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.facts.Coverage.Flag;
import dev.customerwatch.customer.history.Part;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    private static final OwnPurchases NOTHING_ORDERED =
            new OwnPurchases(List.of(), ZoneOffset.UTC, LocalDate.of(2027, 1, 1));

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void countsContactsByLevelDepartmentAndRole() {
        var coverage = of(
                "CONTACT_LEVEL/c-1",
                "TOP",
                "CONTACT_ROLE/c-1",
                "DECIDER",
                "CONTACT_LEVEL/c-2",
                "STAFF",
                "CONTACT_ROLE/c-2",
                "BUYER",
                "CONTACT_DEPARTMENT/c-2",
                "Purchasing");

        assertThat(coverage)
                .isEqualTo(new Coverage(
                        2,
                        Map.of("TOP", 1, "STAFF", 1),
                        Map.of("Purchasing", 1),
                        Map.of("DECIDER", 1, "BUYER", 1),
                        java.util.Set.of()));
    }

    @Test
    void noticesWhatIsWeak() {
        assertThat(of().flags()).containsExactlyInAnyOrder(Flag.NO_CONTACT, Flag.NO_DECIDER);
        assertThat(of("CONTACT_ROLE/c-1", "USER").flags())
                .containsExactlyInAnyOrder(Flag.SINGLE_CONTACT, Flag.NO_DECIDER);
        assertThat(of("CONTACT_ROLE/c-1", "DECIDER").flags()).containsExactly(Flag.SINGLE_CONTACT);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, true", "2026-03-02, false"})
    void aKeyContactWhoLeftIsMissed(String leftOn, boolean gone) {
        var coverage = of(
                "CONTACT_IS_KEY/c-1",
                "true",
                "CONTACT_ROLE/c-1",
                "DECIDER",
                "CONTACT_LEFT_ON/c-1",
                leftOn,
                "CONTACT_ROLE/c-2",
                "DECIDER",
                "CONTACT_ROLE/c-3",
                "USER");

        assertThat(coverage.contacts()).isEqualTo(gone ? 2 : 3);
        assertThat(coverage.flags().contains(Flag.KEY_CONTACT_LEFT)).isEqualTo(gone);
    }

    @Test
    void theNewestPeriodOfWhichBothAreKnownGivesOurShare() {
        var held = known(
                        "TOTAL_PURCHASES/2025",
                        "1000000",
                        "PURCHASES_FROM_US/2025",
                        "300000",
                        "TOTAL_PURCHASES/2026-02",
                        "80000",
                        "PURCHASES_FROM_US/2026-02",
                        "50000",
                        "TOTAL_PURCHASES/2026-03",
                        "90000")
                .asOf(NOW, NOW);

        assertThat(Share.newest(held, NOTHING_ORDERED))
                .hasValue(new Share("2026-02", new BigDecimal("62.50"), Share.Basis.TOLD));
    }

    @ParameterizedTest
    @CsvSource({"0, 10, ", "3, 1, 33.33", "10, 20, 100", "10, -5, 0", "10, 0, 0.00"})
    void aShareIsUnknownWithoutPurchasesAndNeverOutside0To100(String total, String ours, String percent) {
        var held = known("TOTAL_PURCHASES/2026", total, "PURCHASES_FROM_US/2026", ours)
                .asOf(NOW, NOW);

        assertThat(Share.newest(held, NOTHING_ORDERED)
                        .map(share -> share.percent().stripTrailingZeros()))
                .isEqualTo(java.util.Optional.ofNullable(percent)
                        .map(BigDecimal::new)
                        .map(BigDecimal::stripTrailingZeros));
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"})
    void aPartOfWhichNothingWasSaidForLongIsStale(long millis, boolean stale) {
        var timeline = known("ADDRESS", "here");
        var now = REGISTERED.plus(Duration.ofDays(180)).plusMillis(millis);

        var parts = Freshness.of(timeline.asOf(now, now).values(), timeline, now, Duration.ofDays(180));

        assertThat(parts).containsExactly(new Freshness(Part.BASICS, REGISTERED, stale));
    }

    private static Coverage of(String... facts) {
        return Coverage.of(known(facts).asOf(NOW, NOW), TODAY);
    }
}
