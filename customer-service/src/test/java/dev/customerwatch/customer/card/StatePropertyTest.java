package dev.customerwatch.customer.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.card.CardEvent.CustomerStateChanged;
import dev.customerwatch.customer.card.Outcome.Changed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever is asked in whatever order: the events tell one unbroken story that ends where the card stands. */
class StatePropertyTest {

    private static final int STEPS = 200;

    @RepeatedTest(50)
    void eventsTellAnUnbrokenStory(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var customer = CustomerFixtures.in(first(random));
        var told = customer.standing().state();
        var events = new ArrayList<CustomerStateChanged>();
        for (var step = 1; step <= STEPS; step++) {
            if (step(customer, random, step) instanceof Changed changed) {
                customer = changed.customer();
                events.add((CustomerStateChanged) changed.event());
            }
        }
        for (var event : events) {
            assertThat(event.from()).isEqualTo(told);
            assertThat(event.customer().standing().state()).isNotEqualTo(told);
            told = event.customer().standing().state();
        }
        assertThat(customer.standing().state()).isEqualTo(told);
    }

    @RepeatedTest(50)
    void redeliveredOrdersChangeNothingMore(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var states = CustomerState.values();
        var customer = CustomerFixtures.in(states[random.nextInt(states.length)]);
        var orders = List.of(at(random.nextInt(100)), at(random.nextInt(100)), at(random.nextInt(100)));

        var once = customer;
        for (var order : orders) {
            once = after(once, once.ordered(order));
        }
        var twice = once;
        for (var order : orders) {
            twice = after(twice, twice.ordered(order));
        }

        assertThat(twice).isEqualTo(once);
    }

    private static Outcome step(Customer customer, Random random, int step) {
        var states = CustomerState.values();
        return random.nextInt(4) == 0
                ? customer.ordered(at(random.nextInt(STEPS)))
                : customer.move(new Standing(states[random.nextInt(states.length)], "because", "rep1", at(step)));
    }

    private static CustomerState first(Random random) {
        return CustomerState.values()[random.nextInt(3)];
    }

    private static Customer after(Customer customer, Outcome outcome) {
        return outcome instanceof Changed changed ? changed.customer() : customer;
    }

    private static Instant at(int minutes) {
        return CustomerFixtures.AT.plus(Duration.ofMinutes(minutes));
    }
}
