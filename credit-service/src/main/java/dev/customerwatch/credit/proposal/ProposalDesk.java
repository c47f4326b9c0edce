package dev.customerwatch.credit.proposal;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.ChangeLimit;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.proposal.LimitProposal.Choice;
import dev.customerwatch.credit.proposal.LimitProposal.Deciding;
import dev.customerwatch.credit.proposal.LimitProposal.Decision;
import dev.customerwatch.credit.proposal.LimitProposal.Objection;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Counts what limit to propose, lets it be decided, and puts it in force. */
public final class ProposalDesk {

    private static final BigDecimal MONTH = BigDecimal.valueOf(30);

    private final Proposals proposals;
    private final Ledgers ledgers;
    private final Bookkeeping bookkeeping;
    private final Scoring scoring;
    private final Period oldest;

    /**
     * The desk.
     *
     * @param oldest inputs that describe a day longer ago are not used
     */
    public ProposalDesk(Proposals proposals, Ledgers ledgers, Bookkeeping bookkeeping, Scoring scoring, Period oldest) {
        this.proposals = proposals;
        this.ledgers = ledgers;
        this.bookkeeping = bookkeeping;
        this.scoring = scoring;
        this.oldest = oldest;
    }

    /** The five methods on these inputs; the term is the account's where none is given. */
    public List<Result> measure(Account.Open account, List<Input> inputs, LocalDate today) {
        var known = new ArrayList<>(inputs);
        if (inputs.stream().noneMatch(input -> input.name() == Input.Name.TERM_MONTHS)) {
            known.add(term(account, today));
        }
        var inForce = account.limit().upTo().orElse(null);
        return new Measuring(account.currency(), known, today.minus(oldest), scoring, inForce).results();
    }

    /** A decision about a proposal, which is then carried out; empty where there is no such proposal. */
    public Optional<Deciding> decide(String proposalId, Choice choice, String by, String reason, Instant now) {
        var refused = new AtomicReference<@Nullable Objection>();
        var changed = proposals.change(proposalId, proposal -> switch (proposal.decide(choice, by, reason, now)) {
            case Deciding.Done done -> {
                refused.set(null);
                yield done.proposal();
            }
            case Deciding.Refused objection -> {
                refused.set(objection.objection());
                yield proposal;
            }
        });
        var objection = refused.get();
        return objection == null
                ? changed.map(proposal -> new Deciding.Done(carryOut(proposal, now)))
                : Optional.of(new Deciding.Refused(objection));
    }

    /** Puts in force what was decided, if that is still to be done. Idempotent. */
    public void due(String proposalId, Instant now) {
        proposals.find(proposalId).ifPresent(proposal -> carryOut(proposal, now));
    }

    private LimitProposal carryOut(LimitProposal proposal, Instant now) {
        var decision = proposal.decision();
        if (decision == null || proposal.carriedOut()) {
            return proposal;
        }
        var limit = decision.limit();
        if (limit != null) {
            put(proposal, decision, limit, now);
        }
        return proposals.change(proposal.proposalId(), LimitProposal::done).orElse(proposal);
    }

    /** What was decided holds whatever else changed on the account since; it stands in the ledger once. */
    private void put(LimitProposal proposal, Decision decision, Money amount, Instant now) {
        var cause = Cause.request("limit-proposal:" + proposal.proposalId(), now);
        var customer = proposal.customerId();
        var limit = LimitProposal.limit(amount);
        bookkeeping.post(
                customer,
                head -> ledgers.byCause(customer, cause.key())
                        .<Outcome>map(Outcome.Repeated::new)
                        .orElseGet(() -> new ChangeLimit(
                                        customer, limit, null, decision.reason(), decision.by(), head.seq(), cause)
                                .decide(head)));
    }

    private static Input term(Account.Open account, LocalDate today) {
        var days = BigDecimal.valueOf(account.terms().payment().lengthInDays());
        var months = days.divide(MONTH, 3, RoundingMode.HALF_UP);
        return new Input(Input.Name.TERM_MONTHS, months, today, "ACCOUNT");
    }
}
