package dev.customerwatch.credit.card;

import dev.customerwatch.credit.account.Invoicing;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.term.PaymentTerm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is proposed for a customer's account, and who has approved it: the business manager first, then the head office. The
 * account is opened when both have.
 *
 * @param steps what people did, the filling in first
 * @param opened the account is open
 */
public record TradingCard(
        String customerId, Proposal proposal, List<Condition> conditions, List<Step> steps, boolean opened) {

    public TradingCard {
        conditions = List.copyOf(conditions);
        steps = List.copyOf(steps);
    }

    /** The terms that the account is to have. */
    public record Proposal(String currency, Limit limit, PaymentTerm term, Invoicing invoicing) {}

    /** Something that a person did. */
    public record Step(Kind kind, String by, String remark, Instant at) {}

    /** The steps. */
    public enum Kind {
        FILLED_IN,
        MANAGER_APPROVED,
        HEAD_OFFICE_APPROVED,
        REJECTED
    }

    /** Where a card stands. */
    public enum Status {
        PENDING_MANAGER,
        PENDING_HEAD_OFFICE,
        APPROVED,
        REJECTED
    }

    /** Why a step is refused, with what was found. */
    public sealed interface Objection {
        record WrongStatus(Status found, Status needed) implements Objection {}

        /** Filling in and the two approvals are three people's. */
        record SamePerson(String by, Kind before) implements Objection {}
    }

    /** What became of a step. */
    public sealed interface Stepping {
        record Done(TradingCard card) implements Stepping {}

        record Refused(Objection objection) implements Stepping {}
    }

    public Status status() {
        return switch (steps.getLast().kind()) {
            case FILLED_IN -> Status.PENDING_MANAGER;
            case MANAGER_APPROVED -> Status.PENDING_HEAD_OFFICE;
            case HEAD_OFFICE_APPROVED -> Status.APPROVED;
            case REJECTED -> Status.REJECTED;
        };
    }

    /** A rejected card filled in anew; what was done on it before stays on it. */
    public Stepping filledInAnew(TradingCard anew) {
        if (status() != Status.REJECTED) {
            return new Stepping.Refused(new Objection.WrongStatus(status(), Status.REJECTED));
        }
        var all = Stream.concat(steps.stream(), anew.steps.stream()).toList();
        return new Stepping.Done(new TradingCard(customerId, anew.proposal, anew.conditions, all, opened));
    }

    /** One of the two approvals, by whoever has that office. */
    public Stepping approve(Kind approval, String by, String remark, Instant at) {
        var needed = approval == Kind.MANAGER_APPROVED ? Status.PENDING_MANAGER : Status.PENDING_HEAD_OFFICE;
        if (status() != needed) {
            return new Stepping.Refused(new Objection.WrongStatus(status(), needed));
        }
        return before(by)
                .<Stepping>map(step -> new Stepping.Refused(new Objection.SamePerson(by, step.kind())))
                .orElseGet(() -> new Stepping.Done(with(new Step(approval, by, remark, at))));
    }

    public Stepping reject(String by, String remark, Instant at) {
        var status = status();
        return status == Status.PENDING_MANAGER || status == Status.PENDING_HEAD_OFFICE
                ? new Stepping.Done(with(new Step(Kind.REJECTED, by, remark, at)))
                : new Stepping.Refused(new Objection.WrongStatus(status, Status.PENDING_MANAGER));
    }

    TradingCard done() {
        return new TradingCard(customerId, proposal, conditions, steps, true);
    }

    /** Whether the account is still to be opened. */
    public boolean isDue() {
        return status() == Status.APPROVED && !opened;
    }

    Step last() {
        return steps.getLast();
    }

    /** The filling in that the approvals are about. */
    public Step filledIn() {
        return going().getFirst();
    }

    private Optional<Step> before(String by) {
        return going().stream().filter(step -> step.by().equals(by)).findFirst();
    }

    /** The steps since the card was filled in last. */
    private List<Step> going() {
        var last = IntStream.range(0, steps.size())
                .filter(index -> steps.get(index).kind() == Kind.FILLED_IN)
                .max()
                .orElse(0);
        return steps.subList(last, steps.size());
    }

    private TradingCard with(Step step) {
        var all = new ArrayList<>(steps);
        all.add(step);
        return new TradingCard(customerId, proposal, conditions, all, opened);
    }
}
