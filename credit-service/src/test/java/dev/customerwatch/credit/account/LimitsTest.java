package dev.customerwatch.credit.account;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.money.Money;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits that hold for a while. */
class LimitsTest {

    private static final Instant END = NOON.plusSeconds(3_600);

    private final CreditBooks books = new CreditBooks().opened(upTo("100.00"));

    @Test
    void aTemporaryLimitReplacesThePermanentOneUntilItsEnd() {
        books.grant("150.00", END, NOON);
        assertThat(books.account().limit()).isEqualTo(upTo("150.00"));

        books.due().endLimits(books.customer, END.minusMillis(1));
        assertThat(books.account().limit()).isEqualTo(upTo("150.00"));
        books.due().endLimits(books.customer, END.plusMillis(700));
        assertThat(books.account().limit()).isEqualTo(upTo("100.00"));
        var ended = books.entries().getLast();
        assertThat(ended.fact()).isEqualTo(new LimitFact.TemporaryEnded(cny("150.00")));
        assertThat(ended.cause().at()).as("at its instant").isEqualTo(END);
    }

    @ParameterizedTest
    @CsvSource({"-1, RESERVED", "0, HELD", "1, HELD"})
    void anOrderIsDecidedOnTheLimitOfItsInstantBeforeAnyoneEndedIt(long millis, EntryKind expected) {
        books.grant("150.00", END, NOON);
        books.place("order", "120.00", END.plusMillis(millis));

        assertThat(EntryKind.of(books.entries().getLast().fact())).isEqualTo(expected);
    }

    @Test
    void aTemporaryLimitMayBeLower() {
        books.grant("50.00", END, NOON);

        assertThat(books.account().available()).contains(cny("50.00"));
    }

    @Test
    void twoTemporaryLimitsDoNotOverlap() {
        books.grant("150.00", END, NOON);

        assertThat(books.grant("200.00", END.plusSeconds(60), NOON))
                .isEqualTo(new Outcome.TemporaryLimitInForce(cny("150.00"), END));
        books.due().endLimits(books.customer, END);
        assertThat(books.grant("200.00", END.plusSeconds(60), END)).isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void thePermanentLimitMayChangeMeanwhile() {
        books.grant("150.00", END, NOON);
        books.changeLimit(upTo("80.00"));
        assertThat(books.account().limit()).isEqualTo(upTo("150.00"));

        books.due().endLimits(books.customer, END);
        assertThat(books.account().limit()).isEqualTo(upTo("80.00"));
    }

    @Test
    void aLimitComesToTheEndOfItsValidity() {
        books.changeLimit(upTo("80.00"), END, NOON);
        assertThat(books.account().limit()).isEqualTo(upTo("80.00"));
        books.place("order", "1.00", END);

        assertThat(books.account().limit()).isEqualTo(new Limit.NotDecided());
        assertThat(books.entries().getLast().fact())
                .isEqualTo(
                        new Fact.Held("order", cny("1.00"), Limit.Hold.of(Limit.Hold.Reason.LIMIT_NOT_DECIDED, null)));
        assertThat(books.entries().get(2).fact()).isEqualTo(new LimitFact.ValidityEnded(upTo("80.00")));
    }

    @Test
    void endingTwiceEndsOnce() {
        books.grant("150.00", END, NOON);
        books.due().endLimits(books.customer, END);
        books.due().run(books.customer, 2, END);

        assertThat(books.entries()).hasSize(3);
    }

    @Test
    void aLimitEndsLaterThanNowAndInTheAccountsCurrency() {
        assertThatIllegalArgumentException().isThrownBy(() -> books.grant("1.00", NOON, NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> books.changeLimit(upTo("1.00"), NOON, NOON));
        var cause = Cause.request("euros", NOON);
        var euros = new GrantTemporaryLimit(books.customer, Money.of("1.00", "EUR"), END, "r", "c", cause);
        assertThat(euros.decide(books.newest())).isInstanceOf(Outcome.OtherCurrency.class);
        assertThat(new CreditBooks().grant("1.00", END, NOON)).isInstanceOf(Outcome.NoAccount.class);
    }

    @Test
    void entriesSayWhenTheyFallDue() {
        books.grant("150.00", END, NOON);
        assertThat(books.entries().getLast().until()).contains(END);
        books.changeLimit(upTo("1.00"), END.plusSeconds(1), NOON);
        assertThat(books.entries().getLast().until()).contains(END.plusSeconds(1));
        books.place("order", "1.00");
        assertThat(books.entries().getLast().dueAt()).isEmpty();
    }
}
