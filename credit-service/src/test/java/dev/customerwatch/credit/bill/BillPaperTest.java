package dev.customerwatch.credit.bill;

import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.account.BillPaper.Range;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillPaperTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-05");

    @ParameterizedTest
    @CsvSource({
        "2026-01-12, 2026-07-12, true",
        "2026-01-12, 2026-07-13, false",
        "2025-08-31, 2026-02-28, true",
        "2025-08-31, 2026-03-01, false",
        "2026-01-12, 2026-01-13, true",
        "2026-01-12, 2026-01-12, false"
    })
    void isDueWithinSixMonths(LocalDate issuedOn, LocalDate dueOn, boolean legal) {
        assertThat(isLegal(() -> paper("1234567890123456", null, issuedOn, dueOn, "1.00")))
                .isEqualTo(legal);
    }

    @ParameterizedTest
    @CsvSource({
        "1234567890123456, true",
        "123456789012345678901234567890, true",
        "123456789012345, false",
        "1234567890123456789012345678901, false",
        "12345678901234AB, false"
    })
    void hasANumberOfSixteenToThirtyDigits(String number, boolean legal) {
        assertThat(isLegal(() -> paper(number, null, DAY, DAY.plusDays(9), "1.00")))
                .isEqualTo(legal);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 100, 1.00, true",
        "101, 200, 1.00, true",
        "1, 100, 1.01, false",
        "1, 99, 1.00, false",
        "0, 99, 1.00, false",
        "2, 1, 0.01, false",
        "1, 1, 0.01, true",
        "1, 1, 0.00, false"
    })
    void hasAUnitPerSmallestAmount(long from, long to, String amount, boolean legal) {
        assertThat(isLegal(() -> paper("1234567890123456", new Range(from, to), DAY, DAY.plusDays(9), amount)))
                .isEqualTo(legal);
    }

    @ParameterizedTest
    @CsvSource({"1, 100, true", "101, 200, false", "100, 199, true", "1, 300, true"})
    void overlapsWhereUnitsAreTheSame(long from, long to, boolean overlaps) {
        var one = paper("1234567890123456", new Range(1, 100), DAY, DAY.plusDays(9), "1.00");
        var amount = "%d.%02d".formatted((to - from + 1) / 100, (to - from + 1) % 100);
        var other = paper("1234567890123456", new Range(from, to), DAY, DAY.plusDays(9), amount);
        assertThat(one.overlaps(other)).isEqualTo(overlaps);
    }

    @Test
    void splitsIntoItsFirstUnitsAndTheRest() {
        var whole = paper("1234567890123456", new Range(101, 400), DAY, DAY.plusDays(9), "3.00");
        assertThat(whole.first(cny("1.20")).range()).isEqualTo(new Range(101, 220));
        assertThat(whole.behind(cny("1.20")).range()).isEqualTo(new Range(221, 400));
        assertThat(whole.behind(cny("1.20")).amount()).isEqualTo(cny("1.80"));
        assertThat(whole.canYield(cny("3.00"))).isTrue();
        assertThat(whole.canYield(cny("3.01"))).isFalse();
        assertThat(whole.canYield(cny("0.00"))).isFalse();
        var unsplit = paper("1234567890123456", null, DAY, DAY.plusDays(9), "3.00");
        assertThat(unsplit.canYield(cny("3.00"))).isTrue();
        assertThat(unsplit.canYield(cny("2.99"))).isFalse();
    }

    private static BillPaper paper(
            String number, @Nullable Range range, LocalDate issuedOn, LocalDate dueOn, String amount) {
        return new BillPaper(number, range, BillPaper.Kind.BANK, "Jiangnan", "ICBC", issuedOn, dueOn, cny(amount));
    }

    private static boolean isLegal(Runnable made) {
        try {
            made.run();
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
