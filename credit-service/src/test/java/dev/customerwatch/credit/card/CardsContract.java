package dev.customerwatch.credit.card;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.account.Invoicing;
import dev.customerwatch.credit.card.TradingCard.Kind;
import dev.customerwatch.credit.card.TradingCard.Proposal;
import dev.customerwatch.credit.card.TradingCard.Step;
import dev.customerwatch.credit.term.PaymentTerm;
import dev.customerwatch.messaging.Uuids;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of trading cards does. */
public abstract class CardsContract {

    protected abstract Cards cards();

    @Test
    void keepsACardOncePerCustomer() {
        var card = card();

        assertThat(cards().add(card)).isTrue();
        assertThat(cards().add(card)).isFalse();
        assertThat(cards().find(card.customerId())).contains(card);
        assertThat(cards().find("nobody")).isEmpty();
    }

    @Test
    void changesAndListsWhatIsPending() {
        var pending = card();
        var rejected = card();
        cards().add(pending);
        cards().add(rejected);
        var changed = cards().change(
                        rejected.customerId(), it -> ((TradingCard.Stepping.Done) it.reject("m", "no", NOON)).card());

        assertThat(cards().find(rejected.customerId())).isEqualTo(changed);
        assertThat(cards().list(true, null, 10_000)).contains(pending).doesNotContain(changed.orElseThrow());
        assertThat(cards().list(false, null, 10_000)).contains(pending, changed.orElseThrow());
        assertThat(cards().list(true, pending.customerId(), 1)).doesNotContain(pending);
        assertThat(cards().change("nobody", it -> it)).isEmpty();
    }

    private static TradingCard card() {
        var term = new PaymentTerm(PaymentTerm.Base.DELIVERY, 25, 0, 30, true);
        var proposal = new Proposal("CNY", upTo("1000.00"), term, Invoicing.SEPARATELY);
        var contract =
                new Condition(Condition.Kind.CONTRACT, "HT-1", "Cabinet", null, LocalDate.parse("2026-01-01"), null);
        var guarantee = new Condition(Condition.Kind.JOINT, "Wang", null, "500.00", null, null);
        var step = new Step(Kind.FILLED_IN, "rep1", "sound", NOON);
        return new TradingCard(Uuids.next(), proposal, List.of(contract, guarantee), List.of(step), false);
    }
}
