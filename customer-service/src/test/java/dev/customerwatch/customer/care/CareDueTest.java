package dev.customerwatch.customer.care;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.care.CareTask.Kind;
import dev.customerwatch.customer.care.CareTask.Proposal;
import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.customer.view.KnownOrder.Line;
import dev.customerwatch.customer.view.KnownOrder.Status;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CareDueTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);
    private static final CareRule RULE =
            new CareRule(14, 7, Map.of("P-1", List.of("P-2")), Map.of("P-1", 365), 30, 2, 30, 365);

    @ParameterizedTest
    @CsvSource({"13, false", "14, true", "20, true", "21, false"})
    void asksHowTheGoodsDoWithinAWeekFromTheirDay(int daysAgo, boolean found) {
        assertThat(kinds(of(TODAY, order(daysAgo, "P-9", 10))).contains(Kind.PRODUCT_CARE))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"1980-01-12, 2026-01-12", "1980-01-19, 2026-01-19", "1980-01-20, ", "1980-01-11, ", "2026-01-12, "})
    void greetsInTimeAndNeverForTheDayItself(LocalDate born, @Nullable LocalDate due) {
        var facts = new CareFacts(List.of(), Map.of("c-1", born), null, true, ZONE);
        var expected = due == null
                ? List.<Proposal>of()
                : List.of(new Proposal(Kind.BIRTHDAY, "BIRTHDAY c-1 " + due.getYear(), "c-1", due));

        assertThat(CareDue.of(RULE, facts, TODAY)).isEqualTo(expected);
    }

    @Test
    void greetsOverTheTurnOfTheYearAndOnLeapDays() {
        var newYear = new CareFacts(List.of(), Map.of(), LocalDate.of(1999, 1, 3), true, ZONE);
        var leap = new CareFacts(List.of(), Map.of("c", LocalDate.of(1980, 2, 29)), null, true, ZONE);

        assertThat(CareDue.of(RULE, newYear, LocalDate.of(2025, 12, 30)))
                .extracting(Proposal::dueOn)
                .containsExactly(LocalDate.of(2026, 1, 3));
        assertThat(CareDue.of(RULE, leap, LocalDate.of(2026, 2, 25)))
                .extracting(Proposal::dueOn)
                .containsExactly(LocalDate.of(2026, 2, 28));
    }

    @Test
    void offersWhatGoesWithAProductUntilItIsBought() {
        assertThat(of(TODAY, order(100, "P-1", 10)))
                .contains(new Proposal(Kind.RELATED_PRODUCT, "RELATED_PRODUCT P-1 P-2", "P-2", TODAY));
        assertThat(kinds(of(TODAY, order(100, "P-1", 10), order(50, "P-2", 10))))
                .doesNotContain(Kind.RELATED_PRODUCT);
    }

    @ParameterizedTest
    @CsvSource({"334, false", "335, true", "400, true"})
    void offersARenewalBeforeTheProductIsWornOut(int daysAgo, boolean found) {
        assertThat(kinds(of(TODAY, order(daysAgo, "P-1", 10))).contains(Kind.RENEWAL_DUE))
                .isEqualTo(found);
    }

    @Test
    void noticesWhoBuysMoreRarelyThanUsual() {
        var usual = new KnownOrder[] {order(110, "P-9", 9), order(80, "P-9", 9), order(50, "P-9", 9)};
        assertThat(kinds(of(TODAY.plusDays(10), usual))).doesNotContain(Kind.RFM);
        assertThat(kinds(of(TODAY.plusDays(11), usual))).contains(Kind.RFM);
        assertThat(kinds(of(TODAY, order(200, "P-9", 9)))).doesNotContain(Kind.RFM);
    }

    @ParameterizedTest
    @CsvSource({"100, 71, false", "100, 70, true", "0, 0, false"})
    void noticesWhoBuysForLess(int before, int now, boolean found) {
        var orders = new ArrayList<KnownOrder>();
        if (before > 0) {
            orders.add(order(400, "P-9", before));
            orders.add(order(100, "P-9", now));
        }
        assertThat(kinds(of(TODAY, orders.toArray(KnownOrder[]::new))).contains(Kind.VALUE))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"364, true, false", "365, true, true", "365, false, false"})
    void asksForTheDecisionAfterAYear(int daysAgo, boolean decidable, boolean found) {
        var facts = new CareFacts(List.of(order(daysAgo, "P-9", 9)), Map.of(), null, decidable, ZONE);
        var kinds = CareDue.of(RULE, facts, TODAY).stream().map(Proposal::kind).collect(Collectors.toSet());
        assertThat(kinds.contains(Kind.DECIDE_LOST)).isEqualTo(found);
    }

    @Test
    void whatIsFoundAgainTheNextDayHasTheSameCause() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var orders = new ArrayList<KnownOrder>();
            for (var number = 0; number < random.nextInt(8); number++) {
                orders.add(order(random.nextInt(700), "P-" + random.nextInt(3), 1 + random.nextInt(99)));
            }
            var causes = new TreeSet<String>();
            for (var day = 0; day < 5; day++) {
                of(TODAY.plusDays(day), orders.toArray(KnownOrder[]::new)).forEach(one -> causes.add(one.cause()));
            }
            assertThat(of(TODAY, orders.toArray(KnownOrder[]::new)))
                    .as("seed %d", seed)
                    .extracting(Proposal::cause)
                    .doesNotHaveDuplicates()
                    .allMatch(causes::contains);
            assertThat(causes.stream().filter(cause -> cause.startsWith("DECIDE_LOST")))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private static List<Kind> kinds(List<Proposal> proposals) {
        return proposals.stream().map(Proposal::kind).toList();
    }

    private static List<Proposal> of(LocalDate today, KnownOrder... orders) {
        return CareDue.of(RULE, new CareFacts(Arrays.asList(orders), Map.of(), null, true, ZONE), today);
    }

    private static KnownOrder order(int daysAgo, String product, int net) {
        var at = TODAY.minusDays(daysAgo).atTime(12, 0).atZone(ZONE).toInstant();
        var money = Money.of(net + ".00", "CNY");
        return new KnownOrder(
                "o-" + daysAgo + "-" + product + "-" + net,
                Status.CONFIRMED,
                at,
                money,
                money,
                List.of(new Line(product, 1, money)),
                null,
                at);
    }
}
