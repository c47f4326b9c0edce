package dev.customerwatch.credit.group;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Balances;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.GroupFact;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Particulars;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes what an entry of a member's ledger moved into the group's ledger, once, in any order. Where the entry answers an
 * order, the room that was set aside for it is given back in the same step.
 *
 * @param particulars what the group hears beside what moved
 */
record FollowMember(Entry entry, Particulars particulars, Instant now) {

    /** The group in which an entry counts; empty where it counts in none. */
    static Optional<String> group(Entry entry) {
        if (entry.fact() instanceof GroupFact.Left left) {
            return Optional.of(left.groupId());
        }
        return entry.after() instanceof Account.Open open
                ? Optional.ofNullable(open.terms().group())
                : Optional.empty();
    }

    /** Whether there is anything to take over. */
    static boolean concerns(Entry entry) {
        return group(entry).isPresent()
                && (entry.fact() instanceof GroupFact
                        || !entry.postings().isEmpty()
                        || entry.fact().order().isPresent());
    }

    Outcome decide(Account head, RoomHistory room) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.Unchanged();
            case Account.Open open -> followed(open, room);
        };
    }

    private Outcome followed(Account.Open group, RoomHistory room) {
        var decision = entry.cause().key();
        var orderId = entry.fact().order().orElse(null);
        var postings = new ArrayList<>(moved());
        if (orderId != null) {
            var taken = room.taken(decision, group.currency());
            if (taken.isPositive()) {
                postings.add(new Posting(Part.RESERVED, orderId, taken.negated()));
            }
        }
        var told = room.isReleasedAfter(entry.seq()) ? particulars.holdingNothing() : particulars;
        if (postings.isEmpty() && told.saysNothing()) {
            return new Outcome.Unchanged();
        }
        var cause = new Cause(
                "member:" + entry.customerId() + ":" + entry.seq(),
                entry.cause().at(),
                now,
                entry.cause().eventId(),
                null);
        var fact = new GroupFact.MemberMoved(
                entry.customerId(), entry.seq(), orderId, orderId == null ? null : decision, unrealised(), told);
        return new Outcome.Appended(Entry.following(group, cause, fact, postings));
    }

    /** By the member instead of its documents. */
    private List<Posting> moved() {
        var none = Balances.zero(currency());
        var by = switch (entry.fact()) {
            case GroupFact.Joined joined -> balances();
            case GroupFact.Left left -> none.minus(balances());
            case Fact other -> none.plus(entry.postings());
        };
        return by.parts().entrySet().stream()
                .filter(part -> !part.getValue().isZero())
                .map(this::posting)
                .toList();
    }

    /** Who comes brings what newer rates made of it before, and who leaves takes that along. */
    private @Nullable Money unrealised() {
        return switch (entry.fact()) {
            case GroupFact.Joined joined -> joined.unrealised();
            case GroupFact.Left left ->
                left.unrealised() == null ? null : left.unrealised().negated();
            case Fact other -> Posting.unrealised(entry.postings().stream()).orElse(null);
        };
    }

    private Posting posting(Map.Entry<Part, Money> part) {
        return new Posting(part.getKey(), entry.customerId(), part.getValue());
    }

    private Balances balances() {
        return ((Account.Open) entry.after()).balances();
    }

    private Currency currency() {
        return balances().currency();
    }
}
