package dev.customerwatch.credit.proposal.mongo;

import dev.customerwatch.credit.proposal.LimitProposal;
import dev.customerwatch.credit.proposal.LimitProposal.Asked;
import dev.customerwatch.credit.proposal.LimitProposal.Circumstances;
import dev.customerwatch.credit.proposal.LimitProposal.Decision;
import dev.customerwatch.credit.proposal.LimitProposal.Standing;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it is stored.
 *
 * @param waiting its id while it waits
 * @param waitingFor its customer's id while it waits
 */
record ProposalDocument(
        String proposalId,
        String customerId,
        String currency,
        Asked asked,
        List<ResultDocument> results,
        Told told,
        @Nullable Made decision,
        boolean carriedOut,
        @Nullable String waiting,
        @Nullable String waitingFor) {

    record Told(
            @Nullable String reputation,
            @Nullable String marketPosition,
            @Nullable String capacity,
            @Nullable String competition,
            @Nullable String limit,
            String exposure,
            boolean overdue,
            @Nullable String rating) {}

    record Made(String chosen, @Nullable String limit, String by, String reason, Instant at) {}

    static ProposalDocument of(LimitProposal proposal) {
        var decision = proposal.decision();
        return new ProposalDocument(
                proposal.proposalId(),
                proposal.customerId(),
                proposal.circumstances().standing().exposure().currency().getCurrencyCode(),
                proposal.asked(),
                proposal.results().stream().map(ResultDocument::of).toList(),
                told(proposal.circumstances()),
                decision == null ? null : made(decision),
                proposal.carriedOut(),
                decision == null ? proposal.proposalId() : null,
                decision == null ? proposal.customerId() : null);
    }

    LimitProposal proposal() {
        return new LimitProposal(
                proposalId,
                customerId,
                asked,
                results.stream().map(result -> result.result(currency)).toList(),
                circumstances(),
                decision == null ? null : decision(decision),
                carriedOut);
    }

    private static Told told(Circumstances circumstances) {
        var standing = circumstances.standing();
        return new Told(
                circumstances.reputation(),
                circumstances.marketPosition(),
                circumstances.capacity(),
                circumstances.competition(),
                text(standing.limit()),
                standing.exposure().amount().toPlainString(),
                standing.overdue(),
                standing.rating());
    }

    private Circumstances circumstances() {
        var standing =
                new Standing(money(told.limit()), Money.of(told.exposure(), currency), told.overdue(), told.rating());
        return new Circumstances(
                told.reputation(), told.marketPosition(), told.capacity(), told.competition(), standing);
    }

    private static Made made(Decision decision) {
        return new Made(decision.chosen(), text(decision.limit()), decision.by(), decision.reason(), decision.at());
    }

    private Decision decision(Made made) {
        return new Decision(made.chosen(), money(made.limit()), made.by(), made.reason(), made.at());
    }

    private @Nullable Money money(@Nullable String amount) {
        return amount == null ? null : Money.of(amount, currency);
    }

    private static @Nullable String text(@Nullable Money money) {
        return money == null ? null : money.amount().toPlainString();
    }
}
