package dev.customerwatch.alert.rule.credit;

import dev.customerwatch.alert.rule.Dated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the credit-overrun rule remembers of a customer.
 *
 * <p>What was warned of <em>before</em> the newest instant is kept beside what is warned of since, so that the facts of one
 * instant count together: an overrun that begins and ends within one instant never was.
 *
 * @param at the newest instant seen
 * @param before what was warned of until then
 * @param now what is warned of from then on
 * @param heldOrders orders that wait for credit, by the time they were held
 * @param approvals of the newest orders that went or were to go beyond the limit, one per order, oldest first
 * @param bills the newest that were not paid, oldest first
 * @param events ids of the newest events that changed something, oldest first
 */
public record CreditState(
        Instant at,
        Standing before,
        Standing now,
        Account account,
        List<String> heldOrders,
        List<Approval> approvals,
        List<DishonouredBill> bills,
        List<String> events) {

    private static final int MOST_EVENTS = 20;
    private static final int MOST_APPROVALS = 10;
    private static final int MOST_BILLS = 20;

    static final CreditState INITIAL = new CreditState(
            Instant.EPOCH,
            Standing.CLEAR,
            Standing.CLEAR,
            Account.UNOPENED,
            List.of(),
            List.of(),
            List.of(),
            List.of());

    public CreditState {
        heldOrders = List.copyOf(heldOrders);
        approvals = List.copyOf(approvals);
        bills = List.copyOf(bills);
        events = List.copyOf(events);
    }

    boolean isOrderHeld() {
        return !heldOrders.isEmpty();
    }

    /** Bills that were not paid and of which something is owed, or that came back just now. */
    List<String> openBills() {
        return bills.stream()
                .filter(bill -> bill.isOpen(account, at))
                .map(DishonouredBill::bill)
                .toList();
    }

    CreditState advancedTo(Instant instant) {
        return instant.isAfter(at)
                ? new CreditState(instant, now, now, account, heldOrders, approvals, bills, events)
                : this;
    }

    CreditState standing(Standing standing) {
        return standing.equals(now)
                ? this
                : new CreditState(at, before, standing, account, heldOrders, approvals, bills, events);
    }

    CreditState with(Dated<CreditFact> dated) {
        return switch (dated.fact()) {
            case CreditFact.LimitSet set ->
                with(account.limited(new LimitRecord(set.limit(), dated.at(), dated.event()), set.currency()), dated);
            case CreditFact.Posted posted -> with(account.posted(posted.postings()), dated);
            case CreditFact.RatesMoved moved -> with(account.exchanged(moved.unrealised(), moved.rate()), dated);
            case CreditFact.DueChanged due ->
                changed(account.changed(due.document(), document -> document.due(due.dueOn())), dated);
            case CreditFact.Disputed disputed ->
                changed(
                        account.in(disputed.amount().currency())
                                .changed(disputed.document(), document -> document.disputed(disputed.amount())),
                        dated);
            case CreditFact.BillDishonoured back ->
                with(new DishonouredBill(back.bill(), dated.at(), back.claims()), dated);
            case CreditFact.OverLimit told -> with(told.at(dated.at()), dated);
            case CreditFact.OrderHeld held -> heldOrders.contains(held.order()) ? this : with(held.order(), dated);
            case CreditFact.HoldEnded ended ->
                heldOrders.contains(ended.order()) ? without(ended.order(), dated) : this;
        };
    }

    private CreditState changed(Account changed, Dated<CreditFact> cause) {
        return changed.equals(account) ? this : with(changed, cause);
    }

    private CreditState with(Account changed, Dated<CreditFact> cause) {
        return new CreditState(at, before, now, changed, heldOrders, approvals, bills, events(cause.event()));
    }

    private CreditState with(String order, Dated<CreditFact> cause) {
        var held = new ArrayList<>(heldOrders);
        held.add(order);
        return new CreditState(at, before, now, account, held, approvals, bills, events(cause.event()));
    }

    private CreditState without(String order, Dated<CreditFact> cause) {
        var held = new ArrayList<>(heldOrders);
        held.remove(order);
        return new CreditState(at, before, now, account, held, approvals, bills, events(cause.event()));
    }

    private CreditState with(Approval newer, Dated<CreditFact> cause) {
        var known = approvals.stream().filter(newer::isOf).findFirst();
        var now = known.map(older -> older.then(newer)).orElse(newer);
        if (known.filter(now::equals).isPresent()) {
            return this;
        }
        var others = new ArrayList<>(approvals);
        others.removeIf(newer::isOf);
        others.add(now);
        var kept = others.subList(Math.max(0, others.size() - MOST_APPROVALS), others.size());
        return new CreditState(at, before, this.now, account, heldOrders, kept, bills, events(cause.event()));
    }

    private CreditState with(DishonouredBill bill, Dated<CreditFact> cause) {
        var all = new ArrayList<>(bills);
        all.add(bill);
        var kept = all.subList(Math.max(0, all.size() - MOST_BILLS), all.size());
        return new CreditState(at, before, now, account, heldOrders, approvals, kept, events(cause.event()));
    }

    private List<String> events(String newest) {
        var kept = new ArrayList<>(events);
        kept.remove(newest);
        kept.add(newest);
        return kept.size() <= MOST_EVENTS ? kept : kept.subList(kept.size() - MOST_EVENTS, kept.size());
    }
}
