package dev.customerwatch.customer.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.card.CardEvent.CustomerStateChanged;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.Outcome.IllegalMove;
import dev.customerwatch.customer.card.Outcome.NotAFirstState;
import dev.customerwatch.customer.card.Outcome.Unchanged;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of states: what people may decide, what an order makes, where a card begins. */
class CustomerStateTest {

    @ParameterizedTest
    @CsvSource({
        "NON_CUSTOMER, POTENTIAL",
        "POTENTIAL, TARGET",
        "TARGET, ACTUAL",
        "ACTUAL, LOST",
        "LOST, WON_BACK",
        "WON_BACK, LOST"
    })
    void peopleMoveOneStep(CustomerState from, CustomerState to) {
        var standing = CustomerFixtures.standing(to);

        var outcome = CustomerFixtures.in(from).move(standing);

        var moved = ((Changed) outcome).customer();
        assertThat(moved.standing()).isEqualTo(standing);
        assertThat(((Changed) outcome).event()).isEqualTo(new CustomerStateChanged(moved, from, standing.since()));
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryOtherMoveAndNamesThoseThatThereAre(CustomerState from) {
        for (var to : CustomerState.values()) {
            var outcome = CustomerFixtures.in(from).move(CustomerFixtures.standing(to));
            if (from == to) {
                assertThat(outcome).isInstanceOf(Unchanged.class);
            } else if (!from.next().contains(to)) {
                assertThat(outcome).isEqualTo(new IllegalMove(from, to, from.next()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NON_CUSTOMER, ACTUAL",
        "POTENTIAL, ACTUAL",
        "TARGET, ACTUAL",
        "ACTUAL, ACTUAL",
        "LOST, WON_BACK",
        "WON_BACK, WON_BACK"
    })
    void aConfirmedOrderMakesACustomer(CustomerState from, CustomerState to) {
        var customer = CustomerFixtures.in(from);

        var outcome = customer.ordered(CustomerFixtures.LATER);

        if (from == to) {
            assertThat(outcome).isEqualTo(new Unchanged(customer));
        } else {
            var moved = ((Changed) outcome).customer();
            assertThat(moved.standing())
                    .isEqualTo(new Standing(to, "ORDER_CONFIRMED", "sales", CustomerFixtures.LATER));
            assertThat(((Changed) outcome).event())
                    .isEqualTo(new CustomerStateChanged(moved, from, CustomerFixtures.LATER));
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, LOST", "0, WON_BACK", "1, WON_BACK"})
    void anOrderFromBeforeTheLossDoesNotWinBack(long millis, CustomerState expected) {
        var lost = CustomerFixtures.in(CustomerState.LOST);
        var at = lost.standing().since().plus(Duration.ofMillis(millis));

        var after = lost.ordered(at) instanceof Changed changed ? changed.customer() : lost;

        assertThat(after.standing().state()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "NON_CUSTOMER, true",
        "POTENTIAL, true",
        "TARGET, true",
        "ACTUAL, false",
        "LOST, false",
        "WON_BACK, false"
    })
    void aCardBeginsBeforeTheFirstOrder(CustomerState state, boolean legal) {
        var outcome = Customer.register("c", CustomerFixtures.ENTERPRISE, Care.NONE, CustomerFixtures.standing(state));

        if (legal) {
            assertThat(((Changed) outcome).customer().standing().state()).isEqualTo(state);
        } else {
            assertThat(outcome).isEqualTo(new NotAFirstState(state));
        }
    }
}
