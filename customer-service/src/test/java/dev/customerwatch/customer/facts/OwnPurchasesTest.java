package dev.customerwatch.customer.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.customer.view.KnownOrder.Status;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnPurchasesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final List<KnownOrder> orders = List.of(
            order(Status.CONFIRMED, "2025-12-31T15:59:59Z", "1.00 CNY", null),
            order(Status.DELIVERED, "2025-12-31T16:00:00Z", "20.00 CNY", "5.00 CNY"),
            order(Status.CLOSED, "2026-01-31T15:59:59Z", "300.00 CNY", null),
            order(Status.CANCELLED, "2026-01-15T00:00:00Z", "4000.00 CNY", null),
            order(Status.CONFIRMED, "2026-02-10T00:00:00Z", "7.00 CNY", null),
            order(Status.CONFIRMED, "2026-02-11T00:00:00Z", "9.00 USD", null));

    @ParameterizedTest
    @CsvSource({
        "2026-01, , 2026-02-01, 315.00",
        "2026-01, CNY, 2026-02-01, 315.00",
        "2026-01, , 2026-01-31, ",
        "2025, , 2026-01-01, 1.00",
        "2026-02, , 2026-03-01, ",
        "2026-02, USD, 2026-03-01, 9.00",
        "2026-02, EUR, 2026-03-01, ",
        "2024, , 2026-03-01, "
    })
    void comeToWhatWasConfirmedAndKeptInAPeriodThatIsOver(
            String period, @Nullable String currency, LocalDate today, @Nullable BigDecimal bought) {
        assertThat(new OwnPurchases(orders, ZONE, today).in(period, currency).orElse(null))
                .isEqualTo(bought);
    }

    private static KnownOrder order(Status status, String at, String net, @Nullable String returned) {
        var placed = Instant.parse(at);
        return new KnownOrder(
                at,
                status,
                placed,
                money(net),
                money(net),
                List.of(),
                returned == null ? null : money(returned),
                placed);
    }

    private static Money money(String text) {
        return Money.of(text.substring(0, text.indexOf(' ')), text.substring(text.indexOf(' ') + 1));
    }
}
