package dev.customerwatch.customer.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.customerwatch.customer.care.Milestone.Basis;
import dev.customerwatch.customer.care.Milestone.Level;
import dev.customerwatch.customer.care.Reward.Status;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestoneTest {

    private static final Level SINGLE = level("Big order", Basis.SINGLE);
    private static final Level YEAR = level("Silver", Basis.CUMULATIVE);

    @ParameterizedTest
    @CsvSource({"99.99, 0", "100.00, 1", "250.00, 1"})
    void aSingleOrderPassesAtTheThreshold(String net, int passed) {
        assertThat(Milestone.of(List.of(SINGLE), List.of(order("a", 2026, net)), ZoneOffset.UTC))
                .hasSize(passed);
    }

    @Test
    void aYearsOrdersPassOnce() {
        var orders = List.of(
                order("d", 2026, "60.00"),
                order("a", 2025, "99.99"),
                order("c", 2026, "40.00"),
                order("e", 2026, "500.00"));

        assertThat(Milestone.of(List.of(YEAR), orders, ZoneOffset.UTC))
                .extracting(Milestone::cause, Milestone::orderId)
                .containsExactly(tuple("Silver 2026", "d"));
    }

    @Test
    void inWhateverOrderTheyAreReadEveryMilestoneHasOneCause() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var orders = new ArrayList<KnownOrder>();
            for (var number = 0; number < random.nextInt(10); number++) {
                orders.add(order("o" + number, 2024 + random.nextInt(3), (1 + random.nextInt(150)) + ".00"));
            }
            var found = Milestone.of(List.of(SINGLE, YEAR), orders, ZoneOffset.UTC);
            Collections.shuffle(orders, random);

            assertThat(Milestone.of(List.of(SINGLE, YEAR), orders, ZoneOffset.UTC))
                    .isEqualTo(found);
            assertThat(found).extracting(Milestone::cause).doesNotHaveDuplicates();
        }
    }

    @Test
    void aRewardThatWasGivenIsFlaggedUntilItsCostIsBooked() {
        var due = Reward.due("r", "c", "rep1", new Milestone(YEAR, "Silver 2026", "o", Instant.EPOCH));
        var given = ((Ruling.Changed<Reward>) due.ended(Status.GIVEN, null)).now();
        var booked = ((Ruling.Changed<Reward>) given.ended(Status.GIVEN, "E-1")).now();

        assertThat(due.keys().get("flagged")).isNull();
        assertThat(given.keys().get("flagged")).isEqualTo(true);
        assertThat(booked.keys().get("flagged")).isNull();
        assertThat(booked.ended(Status.DECLINED, null)).isEqualTo(Ruling.notNow(Status.GIVEN));
    }

    private static Level level(String name, Basis basis) {
        return new Level(name, basis, Money.of("100.00", "CNY"), Reward.Kind.GIFT, Money.of("5.00", "CNY"));
    }

    private static KnownOrder order(String id, int year, String net) {
        var at = Instant.parse(year + "-06-01T00:00:00Z").plusSeconds(id.hashCode() & 0xffff);
        var money = Money.of(net, "CNY");
        return new KnownOrder(id, KnownOrder.Status.CONFIRMED, at, money, money, List.of(), null, at);
    }
}
