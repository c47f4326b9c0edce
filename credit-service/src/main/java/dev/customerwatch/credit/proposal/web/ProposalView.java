package dev.customerwatch.credit.proposal.web;

import dev.customerwatch.credit.proposal.Input;
import dev.customerwatch.credit.proposal.LimitProposal;
import dev.customerwatch.credit.proposal.Method;
import dev.customerwatch.credit.proposal.Result;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it is shown.
 *
 * @param proposed the smallest limit of those methods that apply, absent where none does
 * @param decision absent while it waits
 */
record ProposalView(
        String proposalId,
        String customerId,
        String by,
        Instant at,
        @Nullable Money proposed,
        @Nullable Method method,
        List<Measured> results,
        LimitProposal.Circumstances circumstances,
        LimitProposal.@Nullable Decision decision) {

    /**
     * What a method comes to.
     *
     * @param status APPLIES or NOT_APPLICABLE
     * @param limit absent where it does not apply
     * @param working how it came about, with day and source of every input
     * @param changed why it is not what the formula gives, absent where it is
     * @param reason why it does not apply
     * @param input the input that is missing, too old or zero
     */
    record Measured(
            Method method,
            String status,
            @Nullable Money limit,
            Result.@Nullable Working working,
            Result.@Nullable Changed changed,
            Result.@Nullable Reason reason,
            Input.@Nullable Name input) {

        static Measured of(Result result) {
            return switch (result) {
                case Result.Applied applied ->
                    new Measured(
                            applied.method(),
                            "APPLIES",
                            applied.limit(),
                            applied.working(),
                            applied.changed(),
                            null,
                            null);
                case Result.NotApplicable none ->
                    new Measured(none.method(), "NOT_APPLICABLE", null, null, null, none.reason(), none.input());
            };
        }
    }

    static ProposalView of(LimitProposal proposal) {
        var proposed = proposal.proposed();
        return new ProposalView(
                proposal.proposalId(),
                proposal.customerId(),
                proposal.asked().by(),
                proposal.asked().at(),
                proposed.map(Result.Applied::limit).orElse(null),
                proposed.map(Result.Applied::method).orElse(null),
                proposal.results().stream().map(Measured::of).toList(),
                proposal.circumstances(),
                proposal.decision());
    }
}
