package dev.customerwatch.credit.card;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.InMemoryLedgers;
import dev.customerwatch.credit.account.Invoicing;
import dev.customerwatch.credit.card.TradingCard.Kind;
import dev.customerwatch.credit.card.TradingCard.Objection;
import dev.customerwatch.credit.card.TradingCard.Status;
import dev.customerwatch.credit.card.TradingCard.Step;
import dev.customerwatch.credit.card.TradingCard.Stepping;
import dev.customerwatch.credit.term.PaymentTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the filling in to the open account. */
class OpeningTest {

    private final InMemoryLedgers ledgers = new InMemoryLedgers();
    private final Cards cards = new InMemoryCards();
    private final List<String> told = new ArrayList<>();
    private final Opening opening =
            new Opening(cards, new Bookkeeping(ledgers), (card, now) -> told.add(card.customerId()));

    @BeforeEach
    void filledIn() {
        var term = new PaymentTerm(PaymentTerm.Base.DELIVERY, 25, 0, 30, true);
        var proposal = new TradingCard.Proposal("CNY", upTo("1000.00"), term, Invoicing.SEPARATELY);
        var step = new Step(Kind.FILLED_IN, "rep1", "sound", NOON);
        cards.add(new TradingCard("one", proposal, List.of(), List.of(step), false));
    }

    @Test
    void theAccountIsOpenWhenBothHaveApprovedAndNotBefore() {
        approve(Kind.MANAGER_APPROVED, "manager1");
        assertThat(ledgers.newest("one")).isInstanceOf(Account.NotOpened.class);
        assertThat(card().status()).isEqualTo(Status.PENDING_HEAD_OFFICE);
        assertThat(told).isEmpty();
        approve(Kind.HEAD_OFFICE_APPROVED, "general1");

        assertThat(told).containsExactly("one");
        assertThat(ledgers.newest("one")).isInstanceOfSatisfying(Account.Open.class, open -> {
            assertThat(open.limit()).isEqualTo(upTo("1000.00"));
            assertThat(open.terms().payment()).isEqualTo(card().proposal().term());
            assertThat(open.terms().invoicing()).isEqualTo(Invoicing.SEPARATELY);
        });
        assertThat(ledgers.after("one", 0, null, 9).getFirst().fact()).isEqualTo(new Fact.Opened("general1", false));
        assertThat(card().opened()).isTrue();
    }

    @Test
    void theHeadOfficeDoesNotGoFirst() {
        assertThat(approve(Kind.HEAD_OFFICE_APPROVED, "general1"))
                .contains(new Stepping.Refused(
                        new Objection.WrongStatus(Status.PENDING_MANAGER, Status.PENDING_HEAD_OFFICE)));
        approve(Kind.MANAGER_APPROVED, "manager1");
        assertThat(approve(Kind.MANAGER_APPROVED, "manager2"))
                .contains(new Stepping.Refused(
                        new Objection.WrongStatus(Status.PENDING_HEAD_OFFICE, Status.PENDING_MANAGER)));
    }

    @Test
    void itTakesThreePeople() {
        assertThat(approve(Kind.MANAGER_APPROVED, "rep1"))
                .contains(new Stepping.Refused(new Objection.SamePerson("rep1", Kind.FILLED_IN)));
        approve(Kind.MANAGER_APPROVED, "manager1");
        assertThat(approve(Kind.HEAD_OFFICE_APPROVED, "manager1"))
                .contains(new Stepping.Refused(new Objection.SamePerson("manager1", Kind.MANAGER_APPROVED)));
        assertThat(card().steps()).hasSize(2);
    }

    @Test
    void aRejectedCardOpensNothing() {
        approve(Kind.MANAGER_APPROVED, "manager1");
        opening.step("one", card -> card.reject("general1", "no", NOON), NOON);

        assertThat(card().status()).isEqualTo(Status.REJECTED);
        assertThat(approve(Kind.HEAD_OFFICE_APPROVED, "general2").orElseThrow()).isInstanceOf(Stepping.Refused.class);
        assertThat(opening.step("one", card -> card.reject("general1", "no", NOON), NOON)
                        .orElseThrow())
                .isInstanceOf(Stepping.Refused.class);
        assertThat(ledgers.newest("one")).isInstanceOf(Account.NotOpened.class);
    }

    @Test
    void aRejectedCardIsFilledInAnewAndKeepsItsHistory() {
        assertThat(opening.fillIn(again("rep1"), NOON)).isFalse();
        approve(Kind.MANAGER_APPROVED, "manager1");
        opening.step("one", card -> card.reject("general1", "no", NOON), NOON);
        assertThat(opening.fillIn(again("rep2"), NOON)).isTrue();
        assertThat(opening.fillIn(again("rep2"), NOON)).isFalse();

        assertThat(card().steps())
                .extracting(Step::kind)
                .containsExactly(Kind.FILLED_IN, Kind.MANAGER_APPROVED, Kind.REJECTED, Kind.FILLED_IN);
        assertThat(card().status()).isEqualTo(Status.PENDING_MANAGER);
        assertThat(approve(Kind.MANAGER_APPROVED, "rep2").orElseThrow()).isInstanceOf(Stepping.Refused.class);
        approve(Kind.MANAGER_APPROVED, "manager1");
        approve(Kind.HEAD_OFFICE_APPROVED, "general1");
        assertThat(ledgers.newest("one"))
                .isInstanceOfSatisfying(
                        Account.Open.class, open -> assertThat(open.limit()).isEqualTo(upTo("500.00")));
    }

    private TradingCard again(String by) {
        var before = card().proposal();
        var proposal = new TradingCard.Proposal("CNY", upTo("500.00"), before.term(), before.invoicing());
        return new TradingCard("one", proposal, List.of(), List.of(new Step(Kind.FILLED_IN, by, "less", NOON)), false);
    }

    @Test
    void whatACrashLeftIsOpenedLaterAndOnce() {
        approve(Kind.MANAGER_APPROVED, "manager1");
        cards.change("one", card -> approved(card));
        assertThat(card().isDue()).isTrue();
        opening.due("one", NOON);
        opening.due("one", NOON);
        opening.due("nobody", NOON);

        assertThat(ledgers.after("one", 0, null, 9)).hasSize(1);
        assertThat(card().isDue()).isFalse();
        assertThat(opening.step("nobody", card -> new Stepping.Done(card), NOON))
                .isEmpty();
    }

    private static TradingCard approved(TradingCard card) {
        return switch (card.approve(Kind.HEAD_OFFICE_APPROVED, "general1", "yes", NOON)) {
            case Stepping.Done done -> done.card();
            case Stepping.Refused refused -> card;
        };
    }

    private Optional<Stepping> approve(Kind approval, String by) {
        return opening.step("one", card -> card.approve(approval, by, "yes", NOON), NOON);
    }

    private TradingCard card() {
        return cards.find("one").orElseThrow();
    }
}
