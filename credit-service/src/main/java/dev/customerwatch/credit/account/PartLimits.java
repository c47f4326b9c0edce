package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Limits of their own that parts of an account have, beside the account's. Exactly up to a limit passes. */
public record PartLimits(Map<Part, Money> limits) {

    public static final PartLimits NONE = new PartLimits(Map.of());

    /** Where what was ordered comes to stand, one after the other. */
    private static final List<Part> WAY = List.of(Part.DELIVERED_NOT_INVOICED, Part.OPEN_INVOICES);

    public PartLimits {
        var sorted = new EnumMap<Part, Money>(Part.class);
        sorted.putAll(limits);
        limits = Collections.unmodifiableMap(sorted);
    }

    /**
     * What a part has left.
     *
     * @param left below zero when overrun
     */
    public record Room(Part part, Money left) {

        /** How far an amount goes beyond it. */
        Money excess(Money wanted) {
            return wanted.minus(left).max(Money.zero(wanted.currency()));
        }
    }

    public Optional<Money> of(Part part) {
        return Optional.ofNullable(limits.get(part));
    }

    /** What a part has left; empty where it has no limit of its own. */
    public Optional<Room> room(Part part, Balances balances) {
        return of(part).map(limit -> new Room(part, limit.minus(balances.of(part))));
    }

    /** The least that the parts leave through which an order goes: what is reserved is on its way there. */
    public Optional<Room> forOrders(Balances balances) {
        return WAY.stream().flatMap(part -> forOrders(part, balances)).min(Comparator.comparing(Room::left));
    }

    private Stream<Room> forOrders(Part part, Balances balances) {
        return of(part).stream()
                .map(limit -> WAY.subList(0, WAY.indexOf(part) + 1).stream()
                        .map(balances::of)
                        .reduce(limit.minus(balances.reserved()), Money::minus))
                .map(left -> new Room(part, left));
    }

    /** Of what somebody chooses to do with bills: the outcome, unless it brings their part above a limit of its own. */
    public static Outcome within(Outcome outcome) {
        return outcome instanceof Outcome.Appended appended && appended.entry().after() instanceof Account.Open after
                ? Stream.of(Part.BILLS, Part.CONTINGENT_BILLS)
                        .flatMap(part -> after.terms().parts().above(appended.entry(), after, part).stream())
                        .findFirst()
                        .orElse(outcome)
                : outcome;
    }

    private Optional<Outcome> above(Entry entry, Account.Open after, Part part) {
        var added = entry.postings().stream()
                .filter(posting -> posting.part() == part)
                .map(Posting::amount)
                .reduce(Money.zero(after.currency()), Money::plus);
        return room(part, after.balances())
                .filter(room -> added.isPositive() && room.left().isNegative())
                .map(room -> new Outcome.AbovePart(part, added, room.left().plus(added)));
    }

    /** How far an order would go beyond the narrowest. */
    public Money excess(Balances balances, Money wanted) {
        return forOrders(balances).map(room -> room.excess(wanted)).orElseGet(() -> Money.zero(wanted.currency()));
    }

    /** With another limit of one part. */
    PartLimits with(Part part, @Nullable Money limit) {
        var changed = new EnumMap<Part, Money>(Part.class);
        changed.putAll(limits);
        if (limit == null) {
            changed.remove(part);
        } else {
            changed.put(part, limit);
        }
        return new PartLimits(changed);
    }
}
