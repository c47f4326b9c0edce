package dev.customerwatch.customer.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.customer.lending.Loan.Outcome;
import dev.customerwatch.customer.privacy.Purpose;
import dev.customerwatch.customer.text.UnfitText;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanTest {

    private static final Instant START = Instant.parse("2026-02-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "9, true", "10, false"})
    void isOnFromStartToEnd(long second, boolean on) {
        assertThat(loan(10).isOn(at(second))).isEqualTo(on);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"})
    void beginsOnlyWhereItIsNotOverAlready(long until, boolean begun) {
        assertThat(loan(until).begun() instanceof Outcome.Done).isEqualTo(begun);
    }

    @ParameterizedTest
    @CsvSource({"9, 20, true", "9, 9, false", "10, 20, false", "11, 20, false"})
    void isExtendedOnlyWhileItIsOn(long now, long to, boolean extended) {
        assertThat(loan(10).extended(at(to), at(now)) instanceof Outcome.Done).isEqualTo(extended);
    }

    @Test
    void nobodyLendsToThemselves() {
        assertThatThrownBy(() -> new Loan("l", "c", "archive1", Purpose.VISIT, "archive1", START, at(9), null))
                .isInstanceOf(UnfitText.class);
    }

    /** Whatever is tried in whatever order: what was over once is never on again. */
    @Test
    void whatIsOverStaysOver() {
        for (var seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var loan = loan(1 + random.nextInt(10));
            var over = false;
            for (var now = 0L; now < 60; now += random.nextInt(5)) {
                over |= !loan.isOn(at(now));
                var outcome = random.nextInt(4) == 0
                        ? loan.returned(at(now))
                        : loan.extended(at(now + random.nextInt(10) - 2), at(now));
                assertThat(outcome instanceof Outcome.Done && over)
                        .as("seed %d", seed)
                        .isFalse();
                loan = outcome instanceof Outcome.Done done ? done.loan() : loan;
                over |= !loan.isOn(at(now));
                assertThat(loan.isOn(at(now)) && over).as("seed %d", seed).isFalse();
            }
        }
    }

    private static Loan loan(long until) {
        return new Loan("l", "c", "rep2", Purpose.CONTRACT, "archive1", START, at(until), null);
    }

    private static Instant at(long second) {
        return START.plusSeconds(second);
    }
}
