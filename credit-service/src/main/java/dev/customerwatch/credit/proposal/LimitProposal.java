package dev.customerwatch.credit.proposal;

import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A limit proposed for a customer, with everything that the approver is to see.
 *
 * @param results of all five methods
 * @param circumstances what the approver weighs beside them
 * @param decision null while it waits
 * @param carriedOut what was decided is in the ledger
 */
public record LimitProposal(
        String proposalId,
        String customerId,
        Asked asked,
        List<Result> results,
        Circumstances circumstances,
        @Nullable Decision decision,
        boolean carriedOut) {

    public LimitProposal {
        results = List.copyOf(results);
    }

    /** Who proposes, and when. */
    public record Asked(String by, Instant at) {}

    /**
     * What speaks for and against a limit, in words, and how the account stood.
     *
     * @param reputation null where nothing was said, and so are the others
     * @param standing how the account stood when it was asked
     */
    public record Circumstances(
            @Nullable String reputation,
            @Nullable String marketPosition,
            @Nullable String capacity,
            @Nullable String competition,
            Standing standing) {}

    /**
     * How an account stood.
     *
     * @param limit null where there was none to count from
     * @param rating null where nobody had rated the customer
     */
    public record Standing(
            @Nullable Money limit,
            Money exposure,
            boolean overdue,
            @Nullable String rating) {}

    /** What the approver may choose. */
    public sealed interface Choice {
        /** The smallest that applies. */
        record Smallest() implements Choice {}

        record Of(Method method) implements Choice {}

        record Amount(Money amount) implements Choice {}

        record Rejected() implements Choice {}
    }

    /**
     * What was decided.
     *
     * @param chosen SMALLEST, AMOUNT, REJECTED, or the method's name
     * @param limit null where it was rejected
     */
    public record Decision(String chosen, @Nullable Money limit, String by, String reason, Instant at) {}

    /** Why a decision is refused, with what was found. */
    public sealed interface Objection {
        record Decided(Decision decision) implements Objection {}

        record OwnProposal(String by) implements Objection {}

        /** No method applies, or not the one chosen. */
        record NothingToChoose(@Nullable Method method) implements Objection {}
    }

    /** What became of a decision. */
    public sealed interface Deciding {
        record Done(LimitProposal proposal) implements Deciding {}

        record Refused(Objection objection) implements Deciding {}
    }

    /** The smallest of the methods that apply. */
    public Optional<Result.Applied> proposed() {
        return Measuring.smallest(results);
    }

    /** The limit that a choice comes to; empty where it comes to none. */
    public Optional<Limit> chosen(Choice choice) {
        var amount = switch (choice) {
            case Choice.Rejected none -> Optional.<Money>empty();
            case Choice.Amount own -> Optional.of(own.amount());
            case Choice.Smallest smallest -> proposed().map(Result.Applied::limit);
            case Choice.Of of -> of(of.method()).map(Result.Applied::limit);
        };
        return amount.map(LimitProposal::limit);
    }

    static Limit limit(Money amount) {
        return amount.isZero() ? new Limit.None() : new Limit.UpTo(amount);
    }

    public boolean isWaiting() {
        return decision == null;
    }

    /** When it is to be carried out by itself, null while nothing is. */
    public @Nullable Instant dueAt() {
        return decision == null || carriedOut ? null : decision.at();
    }

    /** A decision, by somebody else than who proposes. */
    public Deciding decide(Choice choice, String by, String reason, Instant at) {
        if (decision != null) {
            return new Deciding.Refused(new Objection.Decided(decision));
        }
        if (by.equals(asked.by())) {
            return new Deciding.Refused(new Objection.OwnProposal(by));
        }
        return switch (choice) {
            case Choice.Rejected none -> decided(new Decision("REJECTED", null, by, reason, at));
            case Choice.Amount own -> decided(new Decision("AMOUNT", own.amount(), by, reason, at));
            case Choice.Smallest smallest -> chosen("SMALLEST", null, proposed(), by, reason, at);
            case Choice.Of of -> chosen(of.method().name(), of.method(), of(of.method()), by, reason, at);
        };
    }

    LimitProposal done() {
        return new LimitProposal(proposalId, customerId, asked, results, circumstances, decision, true);
    }

    private Optional<Result.Applied> of(Method method) {
        return results.stream()
                .filter(result -> result.method() == method)
                .filter(Result.Applied.class::isInstance)
                .map(Result.Applied.class::cast)
                .findFirst();
    }

    private Deciding chosen(
            String name,
            @Nullable Method method,
            Optional<Result.Applied> result,
            String by,
            String reason,
            Instant at) {
        return result.map(applied -> decided(new Decision(name, applied.limit(), by, reason, at)))
                .orElseGet(() -> new Deciding.Refused(new Objection.NothingToChoose(method)));
    }

    private Deciding decided(Decision made) {
        return new Deciding.Done(new LimitProposal(proposalId, customerId, asked, results, circumstances, made, false));
    }
}
