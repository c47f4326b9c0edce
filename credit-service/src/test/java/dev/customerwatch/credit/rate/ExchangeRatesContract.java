package dev.customerwatch.credit.rate;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.rate.ExchangeRates.Recording;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of exchange rates does; each test has a pair of currencies of its own. */
public abstract class ExchangeRatesContract {

    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    protected abstract ExchangeRates rates();

    @Test
    void holdsFromItsDayUntilTheNext() {
        record(rate("NOK", "SEK", "2026-01-05", "0.95"), 0);
        record(rate("NOK", "SEK", "2026-01-08", "0.97"), 0);
        record(rate("SEK", "NOK", "2026-01-06", "1.05"), 0);

        assertThat(inForce("NOK", "SEK", "2026-01-04")).isEqualTo("none");
        assertThat(inForce("NOK", "SEK", "2026-01-05")).isEqualTo("0.95");
        assertThat(inForce("NOK", "SEK", "2026-01-07")).isEqualTo("0.95");
        assertThat(inForce("NOK", "SEK", "2026-01-08")).isEqualTo("0.97");
        assertThat(inForce("NOK", "SEK", "2027-12-31")).isEqualTo("0.97");
        assertThat(inForce("SEK", "NOK", "2026-01-05")).isEqualTo("none");
    }

    @Test
    void keepsWhatACorrectionReplaces() {
        var first = rate("DKK", "SEK", "2026-01-05", "1.5");
        var second = rate("DKK", "SEK", "2026-01-05", "1.51");

        assertThat(record(first, 1)).isEqualTo(new Recording.Stale(0));
        assertThat(record(first, 0)).isEqualTo(new Recording.Recorded(first));
        assertThat(record(second, 0)).isEqualTo(new Recording.Stale(1));
        var corrected = first.corrected(second);
        assertThat(record(second, 1)).isEqualTo(new Recording.Recorded(corrected));

        assertThat(rates().find(first.rate().key())).contains(corrected);
        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.earlier())
                .singleElement()
                .satisfies(before -> assertThat(before.rate()).isEqualByComparingTo("1.5"));
        assertThat(inForce("DKK", "SEK", "2026-02-01")).isEqualTo("1.51");
    }

    @Test
    void isDoneInTheVersionThatWasValued() {
        var first = rate("ISK", "SEK", "2026-01-05", "0.08");
        record(first, 0);
        rates().done(first.rate().key(), 2);
        assertThat(rates().find(first.rate().key())).contains(first);

        rates().done(first.rate().key(), 1);
        assertThat(rates().find(first.rate().key())).contains(first.done());
        assertThat(first.done().dueAt()).isNull();
    }

    @Test
    void listsNewestFirst() {
        var days = List.of("2026-01-07", "2026-01-06", "2026-01-05");
        days.forEach(day -> record(rate("CHF", "SEK", day, "11.2"), 0));

        assertThat(listed(null, 10)).isEqualTo(days);
        assertThat(listed("2026-01-07", 1)).containsExactly("2026-01-06");
        assertThat(listed("2026-01-05", 10)).isEmpty();
    }

    private List<String> listed(@Nullable String before, int most) {
        var day = before == null ? null : LocalDate.parse(before);
        return rates().list(Money.currency("CHF"), Money.currency("SEK"), day, most).stream()
                .map(rate -> rate.rate().date().toString())
                .toList();
    }

    private Recording record(RecordedRate rate, long seen) {
        return rates().record(rate, seen);
    }

    private String inForce(String base, String quote, String day) {
        return rates().inForce(Money.currency(base), Money.currency(quote), LocalDate.parse(day))
                .map(rate -> rate.rate().toPlainString())
                .orElse("none");
    }

    private static RecordedRate rate(String base, String quote, String day, String rate) {
        return RecordedRate.first(Rates.rate(base, quote, day, rate), "finance1", NOON, FAR);
    }
}
