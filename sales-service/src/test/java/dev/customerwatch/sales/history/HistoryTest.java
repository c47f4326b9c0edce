package dev.customerwatch.sales.history;

import static dev.customerwatch.sales.order.SomeOrders.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.money.Money;
import dev.customerwatch.sales.history.History.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Instant JANUARY = Instant.parse("2025-01-05T02:00:00Z");
    private static final Instant MARCH = Instant.parse("2025-03-05T02:00:00Z");
    private static final Instant MAY = Instant.parse("2025-05-05T02:00:00Z");

    @RepeatedTest(20)
    void isTheSameInWhateverOrderTheFactsCome(RepetitionInfo run) {
        var facts = new ArrayList<Fact>(List.of(
                new Fact.Returned(JANUARY, cny("20.00")),
                new Fact.Ordered(MARCH, cny("100.00")),
                new Fact.Ordered(MAY, cny("50.50")),
                new Fact.Returned(MAY, cny("130.50"))));
        Collections.shuffle(facts, new Random(run.getCurrentRepetition()));

        assertThat(history(facts))
                .isEqualTo(new History("import-1", "customer-1", JANUARY, MAY, 4, cny("0.00"), MARCH));
    }

    @Test
    void ofReturnsAloneHasNoFirstOrder() {
        var history = history(List.of(new Fact.Returned(MARCH, cny("1.00")), new Fact.Returned(MAY, cny("2.00"))));

        assertThat(history.firstOrderAt()).isNull();
        assertThat(history.total()).isEqualTo(cny("-3.00"));
    }

    @Test
    void addsNoTwoCurrencies() {
        var dollars = new Fact.Ordered(MARCH, Money.of("1.00", "USD"));
        var yuan = new Fact.Ordered(JANUARY, cny("1.00"));

        assertThat(history(List.of(yuan, dollars)).total()).isNull();
        assertThat(history(List.of(yuan, dollars, yuan)).total()).isNull();
        assertThat(history(List.of(yuan, dollars, yuan)).count()).isEqualTo(3);
    }

    private static History history(List<Fact> facts) {
        var history = History.of("import-1", "customer-1", facts.getFirst());
        for (var fact : facts.subList(1, facts.size())) {
            history = history.and(fact);
        }
        return history;
    }
}
