package dev.customerwatch.customer.card;

import dev.customerwatch.customer.card.CardEvent.AccountOwnerAssigned;
import dev.customerwatch.customer.card.CardEvent.CustomerFlagged;
import dev.customerwatch.customer.card.CardEvent.CustomerGraded;
import dev.customerwatch.customer.card.CardEvent.CustomerProfileChanged;
import dev.customerwatch.customer.card.CardEvent.CustomerRegistered;
import dev.customerwatch.customer.card.CardEvent.CustomerStateChanged;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.Outcome.IllegalMove;
import dev.customerwatch.customer.card.Outcome.ManagersDecide;
import dev.customerwatch.customer.card.Outcome.NotAFirstState;
import dev.customerwatch.customer.card.Outcome.Unchanged;
import dev.customerwatch.customer.text.Words;
import java.time.Instant;

/** A customer's card. Decisions are total: what is so already stays, what may not be is refused. */
public record Customer(String id, Profile profile, Care care, Standing standing, Flags flags) {

    public static Outcome register(String id, Profile profile, Care care, Standing standing) {
        if (!standing.state().isFirst()) {
            return new NotAFirstState(standing.state());
        }
        var registered = new Customer(id, profile, care, standing, Flags.NONE);
        return new Changed(registered, new CustomerRegistered(registered, standing.since()));
    }

    public Outcome describe(Profile to, Instant at) {
        if (to.equals(profile)) {
            return new Unchanged(this);
        }
        var described = new Customer(id, to, care, standing, flags);
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
        var graded = with(new Care(to, care.accountOwner()));
        return new Changed(graded, new CustomerGraded(graded, care.grade(), at));
    }

    public Outcome assign(String accountOwner, Instant at) {
        var assigned = with(new Care(care.grade(), accountOwner));
        return assigned.care.equals(care)
                ? new Unchanged(this)
                : new Changed(assigned, new AccountOwnerAssigned(assigned, care.accountOwner(), at));
    }

    public Outcome flag(Flags to, String reason, boolean byManager, Instant at) {
        if (to.equals(flags)) {
            return new Unchanged(this);
        }
        if (to.givenUp() != flags.givenUp() && !byManager) {
            return new ManagersDecide();
        }
        var flagged = new Customer(id, profile, care, standing, to);
        return new Changed(flagged, new CustomerFlagged(flagged, Words.of("reason", reason, 2000), at));
    }

    private Outcome moved(Standing to) {
        var moved = new Customer(id, profile, care, to, flags);
        return new Changed(moved, new CustomerStateChanged(moved, standing.state(), to.since()));
    }

    private Customer with(Care other) {
        return new Customer(id, profile, other, standing, flags);
    }
}
