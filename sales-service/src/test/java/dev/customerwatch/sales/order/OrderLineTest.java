package dev.customerwatch.sales.order;

import static dev.customerwatch.sales.order.SomeOrders.cny;
import static dev.customerwatch.sales.order.SomeOrders.line;
import static dev.customerwatch.sales.order.SomeOrders.placement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.money.CurrencyMismatch;
import dev.customerwatch.money.Money;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderLineTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0.50, 0.01, 0.50, 0.01", // 0.005 rounds up
        "1, 0.49, 0.01, 0.49, 0.00",
        "3, 113.57, 0.13, 340.71, 44.29",
        "10, 50.00, 0, 500.00, 0.00",
        "1, 50.00, 1, 50.00, 50.00",
        "999999, 0.01, 0.0625, 9999.99, 625.00"
    })
    void roundsTheTaxOfTheLineHalfUp(int quantity, String price, String rate, String net, String tax) {
        assertThat(line(1, quantity, price, rate).net()).isEqualTo(cny(net));
        assertThat(line(1, quantity, price, rate).tax()).isEqualTo(cny(tax));
    }

    @ParameterizedTest
    @CsvSource({"0, 1.00, P", "-1, 1.00, P", "1000000, 1.00, P", "1, 0.00, P", "1, -1.00, P", "1, 1.00, ' '"})
    void refusesWhatIsNoLine(int quantity, String price, String product) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderLine(1, product, quantity, cny(price), TaxRate.of("0.13")));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7, 100.01, 13.00", // the whole line exactly
        "1, 7, 14.29, 1.86",
        "6, 7, 85.72, 11.14",
        "1, 1, 100.01, 13.00"
    })
    void sharesAnAmountThatNamesNoPrice(int pieces, int ordered, String net, String tax) {
        var price = new Price.Whole(cny("100.01"), cny("13.00"));

        assertThat(price.netOf(pieces, ordered)).isEqualTo(cny(net));
        assertThat(price.taxOf(pieces, ordered, TaxRate.of("0.13"))).isEqualTo(cny(tax));
    }

    @ParameterizedTest
    @CsvSource({"0.00, 0.00", "-1.00, 0.00", "1.00, -0.01"})
    void refusesAnAmountThatIsNone(String net, String tax) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Price.Whole(cny(net), cny(tax)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.01", "-0.1", "0.13001", "13%", "", "1e-1", "."})
    void refusesWhatIsNoRate(String rate) {
        assertThatIllegalArgumentException().isThrownBy(() -> TaxRate.of(rate));
    }

    @ParameterizedTest
    @CsvSource({"0.13, 0.13", "0.1300, 0.13", "0, 0", "0.0, 0", "1.0, 1", "0.0001, 0.0001"})
    void writesARateShortly(String given, String written) {
        assertThat(TaxRate.of(given)).hasToString(written).isEqualTo(TaxRate.of(written));
    }

    @Test
    void takesNeitherNoLineNorTooManyNorTwoCurrencies() {
        var tooMany = IntStream.rangeClosed(1, 1_001)
                .mapToObj(number -> line(number, 1, "1.00", "0"))
                .toArray(OrderLine[]::new);
        var dollars = new OrderLine(2, "P", 1, Money.of("1.00", "USD"), TaxRate.of("0"));

        assertThatIllegalArgumentException().isThrownBy(() -> placement(Payment.CASH, new OrderLine[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> placement(Payment.CASH, tooMany));
        assertThatIllegalArgumentException().isThrownBy(() -> placement(Payment.CASH, line(2, 1, "1.00", "0")));
        assertThatThrownBy(() -> placement(Payment.CASH, line(1, 1, "1.00", "0"), dollars))
                .isInstanceOf(CurrencyMismatch.class);
        assertThat(placement(Payment.CASH, List.of(tooMany).subList(0, 1_000).toArray(OrderLine[]::new))
                        .total())
                .isEqualTo(cny("1000.00"));
    }
}
