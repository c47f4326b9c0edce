package dev.customerwatch.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.web.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RosterTest {

    private static final List<Buyer> BUYERS = Roster.buyers();

    @Test
    void hasSomeThirtyCustomersWithCodesOfTheirOwn() {
        assertThat(BUYERS).hasSizeBetween(25, 40).extracting(Buyer::code).doesNotHaveDuplicates();
        assertThat(BUYERS).extracting(Buyer::currency).contains("CNY", "EUR", "USD");
        assertThat(BUYERS).allSatisfy(buyer -> assertThat(buyer.owner().role()).isEqualTo(Role.SALES_REP));
    }

    @ParameterizedTest
    @EnumSource
    void everyHabitIsThere(Habit habit) {
        assertThat(BUYERS).extracting(Buyer::habit).contains(habit);
    }

    @Test
    void ordersAboutTheShareOfItsSizeThatTheHabitSays() {
        var drifting = BUYERS.getFirst();
        var dice = new Dice(1);
        assertThat(IntStream.range(0, 200).mapToObj(n -> Purchase.by("c", drifting, dice)))
                .allSatisfy(purchase -> assertThat(net(purchase)).isBetween(0.15 * 200_000, 0.45 * 200_000));
    }

    @Test
    void theSameSeedBuysTheSame() {
        var buyer = BUYERS.get(3);
        assertThat(Purchase.by("c", buyer, new Dice(7)).lines())
                .isEqualTo(Purchase.by("c", buyer, new Dice(7)).lines());
    }

    private static double net(Purchase purchase) {
        return purchase.lines().stream()
                .mapToDouble(line ->
                        new BigDecimal((String) line.get("unitPrice")).doubleValue() * ((Integer) line.get("quantity")))
                .sum();
    }
}
