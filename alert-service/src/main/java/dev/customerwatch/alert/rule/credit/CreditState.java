package dev.customerwatch.alert.rule.credit;

import dev.customerwatch.alert.rule.Dated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the credit-overrun rule remembers of a customer or a group.
 *
 * <p>What was warned of <em>before</em> the newest instant is kept beside what is warned of since, so that the facts of one
 * instant count together: an overrun that begins and ends within one instant never was.
 *
 * @param at the newest instant seen
 * @param before what was warned of until then
 * @param now what is warned of from then on
 * @param members of a group those of whom something is open, by their id
 * @param approvals of the newest orders that went or were to go beyond the limit, one per order, oldest first
 * @param events ids of the newest events that changed something, oldest first
 */
public record CreditState(
        Instant at,
        Standing before,
        Standing now,
        Particulars own,
        SortedMap<String, Particulars> members,
        List<Approval> approvals,
        List<String> events) {

    private static final int MOST_EVENTS = 20;
    private static final int MOST_APPROVALS = 10;

    static final CreditState INITIAL = new CreditState(
            Instant.EPOCH,
            Standing.CLEAR,
            Standing.CLEAR,
            Particulars.NOTHING,
            Collections.emptySortedMap(),
            List.of(),
            List.of());

    public CreditState {
        members = members.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(members));
        approvals = List.copyOf(approvals);
        events = List.copyOf(events);
    }

    public Account account() {
        return own.account();
    }

    boolean isOrderHeld() {
        return everybody().anyMatch(known -> !known.heldOrders().isEmpty());
    }

    List<String> heldOrders() {
        return everybody().flatMap(known -> known.heldOrders().stream()).toList();
    }

    /** Bills that were not paid and of which something is owed, or that came back just now. */
    List<String> openBills() {
        return everybody().flatMap(known -> known.openBills(at).stream()).toList();
    }

    /** The customer; or the group, and its members. */
    Stream<Particulars> everybody() {
        return Stream.concat(Stream.of(own), members.values().stream());
    }

    CreditState advancedTo(Instant instant) {
        return instant.isAfter(at) ? new CreditState(instant, now, now, own, members, approvals, events) : this;
    }

    CreditState standing(Standing standing) {
        return standing.equals(now) ? this : new CreditState(at, before, standing, own, members, approvals, events);
    }

    CreditState with(Dated<CreditFact> dated) {
        return switch (dated.fact()) {
            case CreditFact.OverLimit told -> with(told.at(dated.at()), dated);
            case CreditFact.OfMember told -> ofMember(told, dated);
            case CreditFact other -> with(own.with(dated), dated);
        };
    }

    private CreditState ofMember(CreditFact.OfMember told, Dated<CreditFact> cause) {
        var known = members.getOrDefault(told.member(), Particulars.NOTHING);
        var changed = known.with(new Dated<>(cause.at(), cause.occurred(), cause.event(), told.fact()));
        var all = new TreeMap<>(members);
        if (changed.isIdle(at)) {
            all.remove(told.member());
        } else {
            all.put(told.member(), changed);
        }
        return all.equals(members)
                ? this
                : new CreditState(at, before, now, own, all, approvals, events(cause.event()));
    }

    private CreditState with(Particulars known, Dated<CreditFact> cause) {
        return known.equals(own)
                ? this
                : new CreditState(at, before, now, known, members, approvals, events(cause.event()));
    }

    private CreditState with(Approval newer, Dated<CreditFact> cause) {
        var known = approvals.stream().filter(newer::isOf).findFirst();
        var told = known.map(older -> older.then(newer)).orElse(newer);
        if (known.filter(told::equals).isPresent()) {
            return this;
        }
        var others = new ArrayList<>(approvals);
        others.removeIf(newer::isOf);
        others.add(told);
        var kept = others.subList(Math.max(0, others.size() - MOST_APPROVALS), others.size());
        return new CreditState(at, before, now, own, members, kept, events(cause.event()));
    }

    private List<String> events(String newest) {
        var kept = new ArrayList<>(events);
        kept.remove(newest);
        kept.add(newest);
        return kept.size() <= MOST_EVENTS ? kept : kept.subList(kept.size() - MOST_EVENTS, kept.size());
    }
}
