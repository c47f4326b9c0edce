package dev.customerwatch.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "1, CNY, 1.00 CNY",
        "1.10, CNY, 1.10 CNY",
        "5, JPY, 5 JPY",
        "1.2345, CLF, 1.2345 CLF",
        "-0.01, EUR, -0.01 EUR"
    })
    void takesTheScaleOfItsCurrency(String amount, String currency, String shown) {
        assertThat(Money.of(amount, currency)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"1.001, CNY", "0.5, JPY", "1e3, CNY", "'', CNY", "abc, CNY", "1, XXY", "1000000000000000, CNY"})
    void refusesWhatIsNoAmountOfTheCurrency(String amount, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, currency));
    }

    @Test
    void neverMixesCurrencies() {
        var yuan = Money.of("1", "CNY");
        var euro = Money.of("1", "EUR");
        assertThatThrownBy(() -> yuan.plus(euro)).isInstanceOf(CurrencyMismatch.class);
        assertThatThrownBy(() -> yuan.compareTo(euro)).isInstanceOf(CurrencyMismatch.class);
        assertThatThrownBy(() -> yuan.exceeds(BigDecimal.ONE, euro)).isInstanceOf(CurrencyMismatch.class);
    }

    @Test
    void addsExactlyInAnyOrder() {
        var random = new Random(7);
        for (var round = 0; round < 1_000; round++) {
            var cents = random.longs(20, -1_000_000, 1_000_000).toArray();
            var sum = Money.of("0", "CNY");
            for (var value : cents) {
                sum = sum.plus(new Money(BigDecimal.valueOf(value, 2), sum.currency()));
            }
            var expected = BigDecimal.valueOf(java.util.Arrays.stream(cents).sum(), 2);
            assertThat(sum.amount()).isEqualByComparingTo(expected);
            assertThat(sum.minus(sum).isZero()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"100.00, 1.10, 110.00, false", "100.00, 1.10, 110.01, true", "0.00, 0.90, 0.01, true"})
    void comparesWithAShareWithoutRounding(String limit, BigDecimal share, String used, boolean above) {
        assertThat(Money.of(used, "CNY").exceeds(share, Money.of(limit, "CNY"))).isEqualTo(above);
    }

    @Test
    void roundsOnlyAsAsked() {
        var third = new BigDecimal("0.333");
        assertThat(Money.of("10.00", "CNY").times(third, RoundingMode.DOWN)).isEqualTo(Money.of("3.33", "CNY"));
        assertThat(Money.of("10", "JPY").times(third, RoundingMode.UP)).isEqualTo(Money.of("4", "JPY"));
    }
}
