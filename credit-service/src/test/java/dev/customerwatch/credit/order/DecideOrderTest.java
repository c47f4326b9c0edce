package dev.customerwatch.credit.order;

import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecideOrderTest {

    private final CreditBooks books = new CreditBooks();

    @ParameterizedTest
    @CsvSource({
        "AMOUNT, 1000.00, 0.00, 1000.00, RESERVED",
        "AMOUNT, 1000.00, 0.00, 1000.01, OVER_LIMIT",
        "AMOUNT, 1000.00, 999.99, 0.01, RESERVED",
        "AMOUNT, 1000.00, 999.99, 0.02, OVER_LIMIT",
        "AMOUNT, 0.00, 0.00, 0.01, OVER_LIMIT",
        "AMOUNT, 0.00, 0.00, 0.00, RESERVED",
        "NONE, , 0.00, 0.01, OVER_LIMIT",
        "NONE, , 0.00, 0.00, RESERVED",
        "NOT_DECIDED, , 0.00, 0.01, LIMIT_NOT_DECIDED",
        "UNLIMITED, , 0.00, 99999999999.99, RESERVED",
    })
    void passesUpToTheLimitAndHoldsOneCentAbove(
            Limit.Kind kind, @Nullable String amount, String used, String total, String expected) {
        books.opened(new Limit.Unlimited()).place("used", used);
        books.changeLimit(Limit.of(kind, amount == null ? null : cny(amount)));

        assertThat(answer(books.place("order", total))).isEqualTo(expected);
    }

    @Test
    void reservesTheTotalBesideTheExposure() {
        books.opened(upTo("1000.00")).place("order", "950.00");

        var balances = books.account().balances();
        assertThat(balances.exposure()).isEqualTo(cny("0.00"));
        assertThat(balances.reserved()).isEqualTo(cny("950.00"));
        assertThat(balances.projected()).isEqualTo(cny("950.00"));
        assertThat(books.entries().getLast().postings())
                .containsExactly(new Posting(Part.RESERVED, "order", cny("950.00")));
    }

    @Test
    void aHeldOrderKeepsNothingReservedAndSaysWhatWasAvailable() {
        books.opened(upTo("200.00")).place("order", "226.00");

        assertThat(books.account().balances().reserved()).isEqualTo(cny("0.00"));
        assertThat(books.entries().getLast().fact())
                .isEqualTo(new Fact.Held(
                        "order", cny("226.00"), Limit.Hold.of(Limit.Hold.Reason.OVER_LIMIT, cny("200.00"))));
    }

    @Test
    void refusesWithoutAnAccountAndOpensLaterAllTheSame() {
        assertThat(answer(books.place("order", "10.00"))).isEqualTo("NO_OPEN_ACCOUNT");
        assertThat(books.open(upTo("100.00"), 30)).isInstanceOf(Outcome.Appended.class);

        assertThat(answer(books.place("next", "10.00"))).isEqualTo("RESERVED");
        assertThat(books.account().seq()).isEqualTo(3);
    }

    @Test
    void refusesACurrencyThatHasNoRate() {
        books.opened(new Limit.Unlimited());

        assertThat(answer(books.place("order", Money.of("10.00", "EUR")))).isEqualTo("NO_RATE");
    }

    @Test
    void aRedeliveredOrderIsNotReservedTwiceNorCountedAgainstItself() {
        books.opened(upTo("100.00")).place("order", "100.00");

        assertThat(books.place("order", "100.00")).isInstanceOf(Outcome.Repeated.class);
        assertThat(books.account().balances().reserved()).isEqualTo(cny("100.00"));
    }

    @Test
    void aDecidedOrderStaysDecidedWhenAskedAgain() {
        books.opened(upTo("100.00")).place("order", "100.00");

        assertThat(books.ask("order", "100.00", 1)).isInstanceOf(Outcome.Unchanged.class);
        assertThat(books.account().seq()).isEqualTo(2);
    }

    @Test
    void aRefusedOrderStaysRefusedWhenAnAccountIsOpenedMeanwhile() {
        books.place("order", "100.00");
        books.opened(upTo("100.00"));

        assertThat(books.ask("order", "100.00", 1)).isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void anOrderWhosePlacingWasLostIsDecidedWhenAskedFor() {
        books.opened(upTo("100.00"));

        assertThat(answer(books.ask("order", "100.00", 1))).isEqualTo("RESERVED");
        assertThat(books.place("order", "100.00")).isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void aHeldOrderIsLookedAtAgainWhenAskedFor() {
        books.opened(upTo("100.00")).place("order", "100.01");
        assertThat(answer(books.ask("order", "100.01", 1))).isEqualTo("OVER_LIMIT");
        books.changeLimit(upTo("100.01"));

        assertThat(books.place("order", "100.01")).isInstanceOf(Outcome.Repeated.class);
        assertThat(answer(books.ask("order", "100.01", 2))).isEqualTo("RESERVED");
    }

    @Test
    void aWaiverReservesBeyondTheLimitAndIsOnRecord() {
        books.opened(upTo("100.00")).place("order", "500.00");

        assertThat(answer(books.release("order", "500.00"))).isEqualTo("RESERVED");
        assertThat(books.entries().getLast().fact())
                .isEqualTo(new Fact.Reserved("order", cny("500.00"), new Fact.Waiver("manager1", "long known")));
    }

    @Test
    void aCancellationSeenFirstLeavesNothingToReserve() {
        books.opened(upTo("100.00")).cancel("order");

        assertThat(answer(books.place("order", "10.00"))).isEqualTo("CANCELLED");
        assertThat(books.account().balances().reserved()).isEqualTo(cny("0.00"));
        assertThat(books.ask("order", "10.00", 1)).isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void aCancelledHeldOrderIsNotReservedWhenAskedForAgain() {
        books.opened(upTo("5.00")).place("order", "10.00");
        books.cancel("order");
        books.changeLimit(upTo("100.00"));

        assertThat(books.ask("order", "10.00", 1)).isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void whatWasDeliveredBeforeThePlacingArrivedIsNotReservedAgain() {
        books.opened(upTo("100.00")).deliver("order", "d1", "40.00", false);
        books.place("order", "100.00");

        assertThat(books.account().balances().reserved()).isEqualTo(cny("60.00"));
        assertThat(books.account().balances().projected()).isEqualTo(cny("100.00"));
    }

    @Test
    void nothingIsReservedForAnOrderDeliveredCompletely() {
        books.opened(upTo("100.00")).deliver("order", "d1", "40.00", true);

        assertThat(books.place("order", "100.00")).isInstanceOf(Outcome.Unchanged.class);
        assertThat(books.account().balances().reserved()).isEqualTo(cny("0.00"));
    }

    private static String answer(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Appended.class);
        return switch (((Outcome.Appended) outcome).entry().fact()) {
            case Fact.Reserved reserved -> "RESERVED";
            case Fact.Held held -> held.hold().reason().name();
            case Fact.Refused refused -> refused.reason().name();
            case Fact other -> other.toString();
        };
    }
}
