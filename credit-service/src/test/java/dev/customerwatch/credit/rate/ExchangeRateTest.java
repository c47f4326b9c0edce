package dev.customerwatch.credit.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.customerwatch.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeRateTest {

    @ParameterizedTest
    @CsvSource({
        "USD, CNY, 7.1034, 100.00, 710.34",
        "USD, CNY, 7.125, 0.01, 0.07",
        "USD, CNY, 7.5, 0.01, 0.08",
        "USD, CNY, 7.5, -0.01, -0.08",
        "JPY, CNY, 0.0478, 1001, 47.85",
        "CNY, JPY, 20.9, 1.02, 21",
        "USD, KWD, 0.3075, 10.00, 3.075",
    })
    void roundsOnceHalfUpToTheDecimalsOfTheOtherCurrency(
            String base, String quote, String rate, String amount, String worth) {
        assertThat(Rates.rate(base, quote, "2026-01-05", rate).convert(Money.of(amount, base)))
                .isEqualTo(Money.of(worth, quote));
    }

    @Test
    void convertsNoOtherCurrency() {
        var rate = Rates.usd("2026-01-05", "7.1");
        assertThatIllegalArgumentException().isThrownBy(() -> rate.convert(Money.of("1.00", "EUR")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-7.1", "1000000000", "7.12345678901"})
    void isAboveZeroAndExact(String rate) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rates.usd("2026-01-05", rate));
    }

    @Test
    void isTheSameHoweverManyZerosItIsWrittenWith() {
        assertThat(Rates.usd("2026-01-05", "700.00")).isEqualTo(Rates.usd("2026-01-05", "700"));
        assertThat(Rates.usd("2026-01-05", "700").rate().toPlainString()).isEqualTo("700");
    }

    @Test
    void needsTwoCurrencies() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rates.rate("CNY", "CNY", "2026-01-05", "1"));
    }
}
