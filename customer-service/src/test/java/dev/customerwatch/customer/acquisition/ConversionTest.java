package dev.customerwatch.customer.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.customer.acquisition.Approach.Status;
import dev.customerwatch.customer.acquisition.Checklist.Answer;
import dev.customerwatch.customer.acquisition.Checklist.Criterion;
import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversionTest {

    @Test
    void countsCustomersOncePerMethodAndKeepsUnknownCostsApart() {
        var approaches = List.of(
                approach("REFERRAL", "buys", "100.00"),
                approach("REFERRAL", "buys", null),
                approach("REFERRAL", "target", "50.00"),
                approach("REFERRAL", "lost", null),
                approach("OUR_OWN_FAIR", "target", "7.00"),
                approach("OUR_OWN_FAIR", "gone", "7.00"));
        var states = Map.of("buys", CustomerState.ACTUAL, "target", CustomerState.TARGET, "lost", CustomerState.LOST);

        assertThat(Conversion.of(approaches, states))
                .containsExactly(
                        new Conversion(
                                "REFERRAL",
                                3,
                                1,
                                2,
                                new BigDecimal("66.66"),
                                List.of(cny("150.00")),
                                2,
                                List.of(cny("75.00"))),
                        new Conversion(
                                "OUR_OWN_FAIR", 1, 1, 0, new BigDecimal("0.00"), List.of(cny("7.00")), 0, List.of()));
    }

    @Test
    void neitherOrderNorWithdrawnApproachesMakeADifference() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var approaches = new ArrayList<Approach>();
            var states = new HashMap<String, CustomerState>();
            for (var number = 0; number < random.nextInt(20); number++) {
                var customer = "c" + random.nextInt(6);
                states.put(customer, CustomerState.values()[random.nextInt(6)]);
                approaches.add(approach("M_" + random.nextInt(3), customer, random.nextInt(99) + ".00"));
            }
            var conversions = Conversion.of(approaches, states);
            approaches.add(
                    ((Ruling.Changed<Approach>) approach("M_0", "c0", "9.00").corrected(Status.WITHDRAWN, null)).now());
            Collections.shuffle(approaches, random);

            assertThat(Conversion.of(approaches, states)).containsExactlyInAnyOrderElementsOf(conversions);
            assertThat(conversions)
                    .allSatisfy(
                            one -> assertThat(one.customers() + one.targets()).isLessThanOrEqualTo(one.approached()));
        }
    }

    @Test
    void aChecklistNeedsEveryCriterion() {
        var yes = new Answer(true, null);
        var checklist = Checklist.begun("l", "c", "rep1", Map.of(Criterion.GOOD_CUSTOMER, yes));
        var all = new EnumMap<Criterion, Answer>(Criterion.class);
        for (var criterion : Criterion.values()) {
            all.put(criterion, yes);
        }
        var target = ((Ruling.Changed<Checklist>) checklist.answered(all)).now();
        var not = ((Ruling.Changed<Checklist>)
                        target.answered(Map.of(Criterion.HAS_POTENTIAL, new Answer(false, "too small"))))
                .now();

        assertThat(checklist.status()).isEqualTo(Checklist.Status.OPEN);
        assertThat(target.status()).isEqualTo(Checklist.Status.TARGET);
        assertThat(not.status()).isEqualTo(Checklist.Status.NO_TARGET);
        assertThat(target.answered(all)).isInstanceOf(Ruling.Unchanged.class);
        assertThatThrownBy(() -> approach("no word", "c", null)).isInstanceOf(UnfitText.class);
        assertThatThrownBy(() -> approach("REFERRAL", "c", "-1.00")).isInstanceOf(UnfitText.class);
    }

    private static Approach approach(String method, String customer, @Nullable String cost) {
        return new Approach(
                "a", customer, "rep1", method, LocalDate.of(2026, 1, 12), cost == null ? null : cny(cost), Status.MADE);
    }

    private static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }
}
