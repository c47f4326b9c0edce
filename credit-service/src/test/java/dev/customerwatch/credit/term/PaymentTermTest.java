package dev.customerwatch.credit.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTermTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final BusinessCalendar WEEKS = BusinessCalendar.ofWeeks(SHANGHAI);

    @ParameterizedTest
    @CsvSource({
        // base, cut-off, months, days, from, due
        "INVOICE_RECEIPT,   , 0,  30, 2025-03-10, 2025-04-09", // 票到30天
        "DELIVERY,        31, 0,  30, 2025-03-10, 2025-04-30", // 月结30天, cut-off at the month's end
        "DELIVERY,        25, 0,  30, 2025-03-26, 2025-05-26", // 月结30天, cut-off the 25th: 25 May is a Sunday
        "DELIVERY,        25, 0,  30, 2025-03-25, 2025-04-24",
        "DELIVERY,        31, 1,   0, 2025-01-31, 2025-02-28",
        "DELIVERY,        31, 1,   0, 2025-02-10, 2025-03-31",
        "DELIVERY,        30, 0,   0, 2024-02-29, 2024-02-29",
        "STATEMENT,       25, 2,  10, 2025-03-26, 2025-07-07", // 5 July is a Saturday
        "INVOICE,           , 0,   0, 2025-03-10, 2025-03-10",
        "INVOICE,           , 1,   0, 2025-01-31, 2025-02-28",
        "INVOICE,           , 0, 365, 2024-03-01, 2025-03-03", // 1 March is a Saturday
    })
    void isDueByTheRule(
            PaymentTerm.Base base, @Nullable Integer cutOff, int months, int days, LocalDate from, LocalDate due) {
        assertThat(new PaymentTerm(base, cutOff, months, days, true).due(from, WEEKS))
                .isEqualTo(due);
    }

    @Test
    void aDueDateOnADayOffStaysWhereNothingElseWasAgreed() {
        assertThat(new PaymentTerm(PaymentTerm.Base.DELIVERY, 25, 0, 30, false)
                        .due(LocalDate.parse("2025-03-26"), WEEKS))
                .isEqualTo("2025-05-25");
    }

    @Test
    void holidaysAreSkippedAndMakeUpDaysAreNot() {
        var calendar = new BusinessCalendar(
                SHANGHAI,
                Set.of(LocalDate.parse("2025-05-26"), LocalDate.parse("2025-05-27")),
                Set.of(LocalDate.parse("2025-05-24")));
        var term = new PaymentTerm(PaymentTerm.Base.DELIVERY, null, 0, 0, true);

        assertThat(term.due(LocalDate.parse("2025-05-24"), calendar)).isEqualTo("2025-05-24");
        assertThat(term.due(LocalDate.parse("2025-05-25"), calendar)).isEqualTo("2025-05-28");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "32, 0, 0", ", -1, 0", ", 25, 0", ", 0, -1", ", 0, 366"})
    void aTermHasBounds(@Nullable Integer cutOff, int months, int days) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaymentTerm(PaymentTerm.Base.INVOICE, cutOff, months, days, false));
    }

    @Test
    void isNeverDueBeforeItsBaseAndNeverEarlierForALaterBase() {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++) {
            var cutOff = random.nextBoolean() ? null : Integer.valueOf(1 + random.nextInt(31));
            var term = new PaymentTerm(
                    PaymentTerm.Base.DELIVERY, cutOff, random.nextInt(4), random.nextInt(100), random.nextBoolean());
            var from = LocalDate.parse("2024-01-01").plusDays(random.nextInt(800));
            var due = term.due(from, WEEKS);

            assertThat(due).isAfterOrEqualTo(from);
            assertThat(term.due(from.plusDays(1), WEEKS))
                    .as("%s from %s", term, from)
                    .isAfterOrEqualTo(due);
        }
    }

    @Test
    void saysItsLengthInOneNumber() {
        assertThat(new PaymentTerm(PaymentTerm.Base.DELIVERY, 25, 2, 5, true).lengthInDays())
                .isEqualTo(65);
        assertThat(PaymentTerm.ofDays(30).hasPlainDays()).isTrue();
        assertThat(new PaymentTerm(PaymentTerm.Base.INVOICE, null, 0, 30, true).hasPlainDays())
                .isFalse();
    }
}
