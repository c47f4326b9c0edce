package dev.customerwatch.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.history.Fact;
import dev.customerwatch.customer.history.Part;
import dev.customerwatch.customer.privacy.Retention.About;
import dev.customerwatch.customer.privacy.Term.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {

    private static final Retention RULE =
            new Retention(Period.ofMonths(24), Period.ofMonths(12), ZoneId.of("Asia/Shanghai"));
    private static final Instant SINCE = Instant.parse("2023-01-12T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2023-01-12T01:59:59.999Z, HABITS_KEPT",
        "2023-01-12T02:00:00Z, HABITS_GONE",
        "2026-01-12T01:59:59.999Z, HABITS_GONE",
        "2026-01-12T02:00:00Z, ALL_GONE"
    })
    void consentEndsWithTheRelationAndTradeThreeYearsLater(Instant now, String expected) {
        var past = over(lost(SINCE), now);

        assertThat(past.contains(Part.CONSUMPTION)).isEqualTo(!expected.equals("HABITS_KEPT"));
        assertThat(past.contains(Part.CONTACTS)).isEqualTo(expected.equals("ALL_GONE"));
    }

    @ParameterizedTest
    @CsvSource({"2025-01-12T01:59:59.999Z, false", "2025-01-12T02:00:00Z, true"})
    void whoNeverBecameACustomerIsForgottenTwoYearsAfterTheLastActivity(Instant now, boolean gone) {
        var past = over(new About(null, SINCE, Map.of(), Map.of()), now);

        assertThat(past).isEqualTo(gone ? Set.of(Part.values()) : Set.of());
    }

    @ParameterizedTest
    @CsvSource({"2024-01-11T15:59:59.999Z, false", "2024-01-11T16:00:00Z, true"})
    void aContactIsForgottenAYearAfterTheDayOnWhichTheyLeft(Instant now, boolean gone) {
        var terms = RULE.terms(new About(null, null, Map.of(), Map.of("c-1", LocalDate.of(2023, 1, 12))));

        assertThat(terms).singleElement().satisfies(term -> {
            assertThat(term.isOver(now)).isEqualTo(gone);
            assertThat(term.cause()).isEqualTo(Cause.CONTACT_LEFT);
            assertThat(term.covers(name("c-1", true))).isTrue();
            assertThat(term.covers(name("c-1", false))).isFalse();
            assertThat(term.covers(name("c-2", true))).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-01-05T15:59:59.999Z, false", "2026-01-05T16:00:00Z, true"})
    void consentEndsOnTheDayOnWhichItIsWithdrawn(Instant now, boolean gone) {
        var about = new About(null, null, Map.of(Part.CAREER, LocalDate.of(2026, 1, 6)), Map.of());

        assertThat(over(about, now)).isEqualTo(gone ? Set.of(Part.CAREER) : Set.of());
    }

    @Test
    void customersWhoBuyHaveNoTermAtAll() {
        assertThat(RULE.terms(new About(null, null, Map.of(), Map.of()))).isEmpty();
    }

    @Test
    void whatStandsOnTheCardItselfGoesWithTheCardOnly() {
        var phone = new Fact(CardField.MAIN_PHONE, "", "02588881234", true);

        assertThat(RULE.terms(lost(SINCE))).noneMatch(term -> term.covers(phone));
    }

    @Test
    void nothingThatIsPastIsEverKeptAgain() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var early = SINCE.plusSeconds(random.nextLong(200_000_000));
            var late = early.plusSeconds(random.nextLong(200_000_000));
            for (var about : Set.of(lost(SINCE), new About(null, SINCE, Map.of(), Map.of()))) {
                assertThat(over(about, late)).containsAll(over(about, early));
            }
        }
    }

    @Test
    void aTimeThatKeepsNothingIsNoSetting() {
        assertThatThrownBy(() -> new Retention(Period.ofDays(3), Period.ofMonths(1), ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Retention(Period.ofMonths(3), Period.ofMonths(-1), ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static About lost(Instant at) {
        return new About(at, null, Map.of(), Map.of());
    }

    private static Set<Part> over(About about, Instant now) {
        return RULE.terms(about).stream()
                .filter(term -> term.isOver(now))
                .map(Term::part)
                .collect(Collectors.toSet());
    }

    private static Fact name(String contact, boolean personal) {
        return new Fact(CardField.CONTACT_NAME, contact, "x", personal);
    }
}
