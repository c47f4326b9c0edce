package dev.customerwatch.customer.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.customer.view.KnownOrder.Body;
import dev.customerwatch.customer.view.OpenComplaint;
import dev.customerwatch.customer.view.Told;
import dev.customerwatch.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-01-01T00:00:00Z");
    private static final Period YEAR = new Period(FROM, UNTIL, Money.currency("CNY"));

    @Test
    void revenueIsWhatWasConfirmedInThePeriodLessWhatCameBack() {
        var orders = List.of(
                order("order-confirmed", FROM, "100.00", null),
                order("order-confirmed", FROM.minusMillis(1), "7.00", null),
                order("order-confirmed", UNTIL, "7.00", null),
                order("order-placed", FROM, "7.00", null),
                order("order-confirmed", FROM, "50.00", "20.00"),
                bareReturn(FROM.plusSeconds(1), "5.00"));

        var figures = YEAR.figures("c", orders, List.of()).orElseThrow();

        assertThat(figures.revenue()).isEqualTo(cny("125.00"));
        assertThat(figures.missing()).contains(ProfitPart.COST_OF_GOODS, ProfitPart.SALES_EXPENSES);
        assertThat(figures.missing()).doesNotContain(ProfitPart.OTHER_CURRENCIES, ProfitPart.COMPLAINT_COST);
    }

    @Test
    void complaintsCostAndOtherCurrenciesAreNamed() {
        var complaint = new OpenComplaint("x", null, null, null, FROM.plusSeconds(9), true, cny("30.00"), FROM);
        var dollars = order(FROM, Money.of("9.00", "USD"), "order-confirmed");

        var figures = YEAR.figures(
                        "c", List.of(order("order-confirmed", FROM, "100.00", null), dollars), List.of(complaint))
                .orElseThrow();

        assertThat(figures.profit()).isEqualTo(cny("70.00"));
        assertThat(figures.missing()).contains(ProfitPart.OTHER_CURRENCIES);
    }

    @Test
    void whoBoughtNothingIsNotGraded() {
        assertThat(YEAR.figures("c", List.of(bareReturn(FROM, "5.00")), List.of()))
                .isEmpty();
        assertThat(YEAR.figures("c", List.of(order("order-cancelled", FROM, "5.00", null)), List.of()))
                .isEmpty();
    }

    private static KnownOrder order(String event, Instant at, String net, @Nullable String back) {
        var placed = new Told<>("order-placed", 1, at, at, new Body(at, cny(net), null, List.of(), null));
        var then = new Told<>(event, 2, at, at, new Body(at, cny(net), null, List.of(), null));
        var order = KnownOrder.of("o", List.of(placed, then));
        return back == null
                ? order
                : KnownOrder.of(
                        "o",
                        List.of(
                                placed,
                                then,
                                new Told<>(
                                        "order-returned",
                                        3,
                                        at.plus(Duration.ofDays(3)),
                                        at,
                                        new Body(null, cny(back), null, null, null))));
    }

    private static KnownOrder order(Instant at, Money net, String event) {
        return KnownOrder.of("o", List.of(new Told<>(event, 1, at, at, new Body(at, net, null, List.of(), null))));
    }

    private static KnownOrder bareReturn(Instant at, String net) {
        return KnownOrder.of(
                "r", List.of(new Told<>("order-returned", 1, at, at, new Body(null, cny(net), null, null, null))));
    }

    private static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }
}
