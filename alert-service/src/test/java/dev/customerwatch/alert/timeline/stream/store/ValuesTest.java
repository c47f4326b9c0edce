package dev.customerwatch.alert.timeline.stream.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    private final Output out = new Output();

    @ParameterizedTest
    @CsvSource({
        "019b8bc6-7dc0-7012-a3fa-000c5dc26ee6, 17",
        "ffffffff-ffff-ffff-ffff-ffffffffffff, 17",
        "019B8BC6-7DC0-7012-A3FA-000C5DC26EE6, 37",
        "019b8bc6-7dc0-7012-a3fa_000c5dc26ee6, 37",
        "019b8bc6-7dc0-7012-a3fa-000c5dc26eeg, 37",
        "019b8bc67dc0-7012-a3fa-000c5dc26ee6-, 37",
        "客户,                                  7",
        "'',                                   1",
    })
    void readsTheTextThatItWrote(String text, int size) {
        out.text(text);
        assertThat(out.bytes()).hasSize(size);
        assertThat(new Input(out.bytes()).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, 8_191, Long.MAX_VALUE, Long.MIN_VALUE})
    void readsTheNumberThatItWrote(long number) {
        out.number(number);
        assertThat(new Input(out.bytes()).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"0.00, CNY", "-0.01, CNY", "999999999999999.99, CNY", "-15, JPY", "1.234, KWD", "0, XXX"})
    void readsTheMoneyThatItWrote(String amount, String currency) {
        out.money(Money.of(amount, currency));
        assertThat(new Input(out.bytes()).money()).isEqualTo(Money.of(amount, currency));
    }

    @Test
    void readsTimesAndGaps() {
        out.instant(Instant.parse("2026-01-05T01:00:00.001Z"));
        out.optional(null, Output::day);
        out.optional(LocalDate.parse("1969-12-31"), Output::day);
        var in = new Input(out.bytes());
        assertThat(in.instant()).isEqualTo(Instant.parse("2026-01-05T01:00:00.001Z"));
        assertThat(in.optional(Input::day)).isNull();
        assertThat(in.optional(Input::day)).isEqualTo(LocalDate.parse("1969-12-31"));
    }

    @Test
    void growsAsNeeded() {
        var text = "x".repeat(5_000);
        out.text(text);
        out.count(7);
        var in = new Input(out.bytes());
        assertThat(in.text()).isEqualTo(text);
        assertThat(in.count()).isEqualTo(7);
    }
}
