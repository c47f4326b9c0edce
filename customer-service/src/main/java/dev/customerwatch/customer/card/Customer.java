package dev.customerwatch.customer.card;

import dev.customerwatch.customer.card.CardEvent.CustomerErased;
import dev.customerwatch.customer.card.CardEvent.CustomerFlagged;
import dev.customerwatch.customer.card.CardEvent.CustomerGraded;
import dev.customerwatch.customer.card.CardEvent.CustomerImported;
import dev.customerwatch.customer.card.CardEvent.CustomerProfileChanged;
import dev.customerwatch.customer.card.CardEvent.CustomerRegistered;
import dev.customerwatch.customer.card.CardEvent.CustomerStateChanged;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.Outcome.IllegalMove;
import dev.customerwatch.customer.card.Outcome.ManagersDecide;
import dev.customerwatch.customer.card.Outcome.NotAFirstState;
import dev.customerwatch.customer.card.Outcome.Unchanged;
import dev.customerwatch.customer.lending.Custody;
import dev.customerwatch.customer.people.TeamMember;
import dev.customerwatch.customer.text.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A customer's card. Decisions are total: what is so already stays, what may not be is refused. */
public record Customer(
        String id,
        Profile profile,
        Care care,
        Standing standing,
        Flags flags,
        Relation relation,
        Keeping keeping,
        Merging merging) {

    /** A customer about whose relation nothing was judged yet. */
    public Customer(String id, Profile profile, Care care, Standing standing, Flags flags) {
        this(id, profile, care, standing, flags, Relation.NONE, Keeping.KEPT, Merging.NONE);
    }

    /** A customer whose personal data may be used. */
    public Customer(String id, Profile profile, Care care, Standing standing, Flags flags, Relation relation) {
        this(id, profile, care, standing, flags, relation, Keeping.KEPT, Merging.NONE);
    }

    public static Outcome register(String id, Profile profile, Care care, Standing standing) {
        if (!standing.state().isFirst()) {
            return new NotAFirstState(standing.state());
        }
        var registered = new Customer(id, profile, care, standing, Flags.NONE);
        return new Changed(registered, new CustomerRegistered(registered, standing.since()));
    }

    /** A customer that an import names; whether it ever bought is not known yet. */
    public static Changed imported(String id, Profile profile, String by, Instant at) {
        var standing = Standing.registered(CustomerState.POTENTIAL, by, at);
        var imported = new Customer(id, profile, Care.NONE, standing, Flags.NONE);
        return new Changed(imported, new CustomerImported(imported, at));
    }

    public Outcome describe(Profile to, Instant at) {
        if (to.equals(profile)) {
            return new Unchanged(this);
        }
        var described = new Customer(id, to, care, standing, flags, relation, keeping, merging);
        return new Changed(described, new CustomerProfileChanged(described, profile.changedIn(to), at));
    }

    /** A person decides where the relation stands. */
    public Outcome move(Standing to) {
        var from = standing.state();
        if (from == to.state()) {
            return new Unchanged(this);
        }
        return from.next().contains(to.state()) ? moved(to) : new IllegalMove(from, to.state(), from.next());
    }

    /**
     * An order of this customer was confirmed.
     *
     * @param at when it was; an order from before the customer was declared lost does not win it back
     */
    public Outcome ordered(Instant at) {
        var from = standing.state();
        var older = from == CustomerState.LOST && at.isBefore(standing.since());
        return older || from.afterOrder() == from
                ? new Unchanged(this)
                : moved(Standing.ordered(from.afterOrder(), at));
    }

    public Outcome grade(Grade to, Instant at) {
        if (to == care.grade()) {
            return new Unchanged(this);
        }
        var graded = with(care.graded(to));
        return new Changed(graded, new CustomerGraded(graded, care.grade(), at));
    }

    public Outcome assign(String accountOwner, Instant at) {
        return CareDecisions.assign(this, accountOwner, at);
    }

    /** Somebody keeps the file from now on, but never the account owner. */
    public Outcome keep(Custody by, Instant at) {
        return CareDecisions.keep(this, by, at);
    }

    /** A team looks after the customer: key and enterprise customers have one. */
    public Outcome team(List<TeamMember> members, Instant at) {
        return CareDecisions.team(this, members, at);
    }

    public Outcome flag(Flags to, String reason, boolean byManager, Instant at) {
        if (to.equals(flags)) {
            return new Unchanged(this);
        }
        if (to.givenUp() != flags.givenUp() && !byManager) {
            return new ManagersDecide();
        }
        var flagged = new Customer(id, profile, care, standing, to, relation, keeping, merging);
        return new Changed(flagged, new CustomerFlagged(flagged, Words.of("reason", reason, 2000), at));
    }

    /** The relation stands at another stage: one step forward where our share allows it, or any number back. */
    public Outcome stage(StageMove move, StageRule rule) {
        return StageDecisions.stage(this, move, rule);
    }

    /** What somebody thinks of the customer. */
    public Outcome judge(@Nullable Attitude attitude, boolean keyAccount, String reason, Instant at) {
        var judged = with(relation.judged(attitude, keyAccount));
        return judged.equals(this)
                ? new Unchanged(this)
                : new Changed(judged, new CustomerFlagged(judged, Words.of("reason", reason, 2000), at));
    }

    /**
     * Nobody may use the personal data any more.
     *
     * @param accountsUntil until when accounting documents need them, null where none does
     */
    public Outcome erase(String reason, @Nullable Instant accountsUntil, Instant at) {
        var to =
                accountsUntil != null && accountsUntil.isAfter(at) ? Keeping.restricted(accountsUntil) : Keeping.ERASED;
        if (keeping.isErased() || keeping.equals(to)) {
            return new Unchanged(this);
        }
        var kept = to.isErased() ? profile.erased() : profile;
        var erased = new Customer(id, kept, care, standing, flags, relation, to, merging);
        return new Changed(erased, new CustomerErased(erased, Words.of("reason", reason, 2000), at));
    }

    /** Another card counts in the place of this one from now on. */
    public Outcome merge(MergeMove move) {
        return MergeDecisions.merge(this, move);
    }

    /** This card counts for itself again. */
    public Outcome unmerge(Instant at) {
        return MergeDecisions.unmerge(this, at);
    }

    /** This card is about to count for another one; empty where it does not count itself. */
    public Optional<Customer> absorb(String other) {
        return merging.isMergedAway() ? Optional.empty() : Optional.of(with(merging.absorbing(other)));
    }

    /** This card does not count for the other one any more. */
    public Customer release(String other) {
        return with(merging.releasing(other));
    }

    /** Somebody went through the whole card and found it right; nobody else needs to know. */
    public Customer reviewed(Instant at) {
        return with(relation.reviewed(at));
    }

    private Outcome moved(Standing to) {
        var moved = new Customer(id, profile, care, to, flags, relation, keeping, merging);
        return new Changed(moved, new CustomerStateChanged(moved, standing.state(), to.since()));
    }

    Customer with(Care other) {
        return new Customer(id, profile, other, standing, flags, relation, keeping, merging);
    }

    Customer with(Merging other) {
        return new Customer(id, profile, care, standing, flags, relation, keeping, other);
    }

    Customer with(Relation other) {
        return new Customer(id, profile, care, standing, flags, other, keeping, merging);
    }
}
