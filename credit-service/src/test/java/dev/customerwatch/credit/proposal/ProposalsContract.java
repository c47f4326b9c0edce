package dev.customerwatch.credit.proposal;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.proposal.Input.Name;
import dev.customerwatch.credit.proposal.LimitProposal.Asked;
import dev.customerwatch.credit.proposal.LimitProposal.Choice;
import dev.customerwatch.credit.proposal.LimitProposal.Circumstances;
import dev.customerwatch.credit.proposal.LimitProposal.Deciding;
import dev.customerwatch.credit.proposal.LimitProposal.Standing;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of limit proposals does. */
public abstract class ProposalsContract {

    protected abstract Proposals proposals();

    @Test
    void keepsOneThatWaitsPerCustomer() {
        var customer = Uuids.next();
        var proposal = proposal(customer);

        assertThat(proposals().add(proposal)).isTrue();
        assertThat(proposals().add(proposal(customer))).isFalse();
        assertThat(proposals().find(proposal.proposalId())).contains(proposal);
        assertThat(proposals().find("nothing")).isEmpty();
        proposals().change(proposal.proposalId(), ProposalsContract::decided);
        assertThat(proposals().add(proposal(customer))).isTrue();
    }

    @Test
    void changesAndListsWhatWaits() {
        var waiting = proposal(Uuids.next());
        var decided = proposal(Uuids.next());
        proposals().add(waiting);
        proposals().add(decided);
        var changed = proposals().change(decided.proposalId(), ProposalsContract::decided);

        assertThat(proposals().find(decided.proposalId())).isEqualTo(changed);
        assertThat(changed.orElseThrow().isWaiting()).isFalse();
        assertThat(proposals().list(true, null, 10_000)).contains(waiting).doesNotContain(changed.orElseThrow());
        assertThat(proposals().list(false, null, 10_000)).contains(waiting, changed.orElseThrow());
        assertThat(proposals().list(true, waiting.proposalId(), 1)).doesNotContain(waiting);
        assertThat(proposals().change("nothing", it -> it)).isEmpty();
    }

    /** Decided and carried out, so that no due work comes in between. */
    private static LimitProposal decided(LimitProposal proposal) {
        var deciding = proposal.decide(new Choice.Smallest(), "general1", "as measured", NOON);
        return ((Deciding.Done) deciding).proposal().done();
    }

    private static LimitProposal proposal(String customer) {
        var day = LocalDate.parse("2025-12-31");
        var inputs = List.of(
                new Input(Name.CURRENT_ASSETS, new BigDecimal("900.00"), day, "accounts"),
                new Input(Name.CURRENT_LIABILITIES, new BigDecimal("1000.00"), day, "accounts"),
                new Input(Name.SUPPLIERS, new BigDecimal("3"), day, "asked"));
        var results = new Measuring(Money.currency("CNY"), inputs, day, Scoring.usual(), null).results();
        var standing = new Standing(null, cny("10.00"), true, "BB");
        var circumstances = new Circumstances("good", null, "room", null, standing);
        return new LimitProposal(
                Uuids.next(), customer, new Asked("controller1", NOON), results, circumstances, null, false);
    }
}
