package dev.customerwatch.customer.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of every grading, whatever the figures. */
class PyramidPropertyTest {

    private static final PyramidRule RULE =
            new PyramidRule(new BigDecimal(80), new BigDecimal(95), new BigDecimal(75), new BigDecimal(95));

    private final Pyramid pyramid = new Pyramid(RULE);

    @Test
    void keyCustomersAreTheFewestWhoReallyMakeTheShare() {
        for (var seed = 0; seed < 500; seed++) {
            var graded = pyramid.of(figures(new Random(seed)));
            var whole =
                    sum(graded.stream().filter(one -> one.profit().isPositive()).toList());
            var key = graded.stream().filter(one -> one.grade() == Grade.KEY).toList();
            if (whole.signum() == 0) {
                assertThat(key).isEmpty();
                continue;
            }
            var wanted = whole.multiply(new BigDecimal("0.80"));
            assertThat(sum(key)).as("seed %d", seed).isGreaterThanOrEqualTo(wanted);
            assertThat(sum(key.subList(0, key.size() - 1))).as("seed %d", seed).isLessThan(wanted);
        }
    }

    @Test
    void whoBringsMoreIsNeverGradedLower() {
        for (var seed = 0; seed < 500; seed++) {
            var graded = pyramid.of(figures(new Random(seed)));
            assertThat(graded).extracting(Graded::grade).isSorted();
            assertThat(graded).extracting(Graded::byProfit).isSorted();
            assertThat(graded.stream()
                            .sorted(Comparator.comparing(
                                            (Graded one) -> one.revenue().amount())
                                    .reversed()
                                    .thenComparing(Graded::customerId))
                            .map(Graded::byRevenue)
                            .toList())
                    .isSorted();
            assertThat(graded)
                    .filteredOn(one -> !one.profit().isPositive())
                    .allMatch(one -> one.grade() == Grade.SMALL && one.byProfit() == Abc.C);
        }
    }

    @Test
    void theOrderOfTheCustomersMakesNoDifference() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var figures = new ArrayList<>(figures(random));
            var graded = pyramid.of(figures);
            Collections.shuffle(figures, random);
            assertThat(pyramid.of(figures)).isEqualTo(graded);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "100, KEY",
        "80 20, KEY ORDINARY",
        "79 21, KEY KEY",
        "50 50, KEY KEY",
        "40 40 15 5, KEY KEY ORDINARY SMALL",
        "40 39 16 5, KEY KEY KEY SMALL",
        "20 20 20 20 20, KEY KEY KEY KEY ORDINARY",
        "0, SMALL",
        "100 0 -50, KEY SMALL SMALL"
    })
    void aCustomerBelongsWhereItsFirstUnitFalls(String profits, String grades) {
        var figures = new ArrayList<Figures>();
        for (var profit : profits.split(" ", -1)) {
            figures.add(figures("c" + figures.size(), Integer.parseInt(profit), 0));
        }
        assertThat(pyramid.of(figures))
                .extracting(one -> one.grade().name())
                .containsExactlyElementsOf(Arrays.asList(grades.split(" ", -1)));
    }

    @Test
    void costsMakeAProfitClassBelowTheRevenueClass() {
        var graded = pyramid.of(List.of(figures("costly", 100, 99), figures("cheap", 50, 0), figures("third", 30, 0)));

        assertThat(graded.stream().collect(Collectors.toMap(Graded::customerId, Graded::byRevenue)))
                .isEqualTo(Map.of("costly", Abc.A, "cheap", Abc.A, "third", Abc.B));
        assertThat(graded.stream().collect(Collectors.toMap(Graded::customerId, Graded::byProfit)))
                .isEqualTo(Map.of("cheap", Abc.A, "third", Abc.A, "costly", Abc.C));
    }

    private static BigDecimal sum(List<Graded> graded) {
        return graded.stream().map(one -> one.profit().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Figures> figures(Random random) {
        return IntStream.range(0, random.nextInt(25))
                .mapToObj(number -> figures("c" + number, random.nextInt(1_000), random.nextInt(300)))
                .toList();
    }

    private static Figures figures(String customer, int revenue, int cost) {
        return new Figures(
                customer,
                Money.of(revenue + ".00", "CNY"),
                Map.of(ProfitPart.COMPLAINT_COST, Money.of(cost + ".00", "CNY")),
                Set.of(ProfitPart.COST_OF_GOODS));
    }
}
