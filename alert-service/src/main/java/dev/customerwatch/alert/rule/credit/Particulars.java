package dev.customerwatch.alert.rule.credit;

import dev.customerwatch.alert.rule.Dated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a customer's credit: of the one that the rule looks at, or of a member of the group that it looks at. Of a
 * member the group hears invoices, orders that wait and bills; what the member owes in sum stands in the group's own account.
 *
 * @param heldOrders orders that wait for credit, by the time they were held
 * @param bills the newest that were not paid, oldest first
 */
public record Particulars(Account account, List<String> heldOrders, List<DishonouredBill> bills) {

    private static final int MOST_BILLS = 20;

    static final Particulars NOTHING = new Particulars(Account.UNOPENED, List.of(), List.of());

    public Particulars {
        heldOrders = List.copyOf(heldOrders);
        bills = List.copyOf(bills);
    }

    /** Bills that were not paid and of which something is owed, or that came back just now. */
    List<String> openBills(Instant now) {
        return bills.stream()
                .filter(bill -> bill.isOpen(account, now))
                .map(DishonouredBill::bill)
                .toList();
    }

    /** Is nothing open any more? */
    boolean isIdle(Instant now) {
        return account.documents().isEmpty()
                && heldOrders.isEmpty()
                && openBills(now).isEmpty();
    }

    Particulars with(Dated<CreditFact> dated) {
        return switch (dated.fact()) {
            case CreditFact.LimitSet set ->
                with(account.limited(new LimitRecord(set.limit(), dated.at(), dated.event()), set.currency()));
            case CreditFact.Posted posted -> with(account.posted(posted.postings()));
            case CreditFact.RatesMoved moved -> with(account.exchanged(moved.unrealised(), moved.rate()));
            case CreditFact.DueChanged due ->
                with(account.changed(due.document(), document -> document.due(due.dueOn())));
            case CreditFact.Disputed disputed ->
                with(account.in(disputed.amount().currency())
                        .changed(disputed.document(), document -> document.disputed(disputed.amount())));
            case CreditFact.BillDishonoured back -> with(new DishonouredBill(back.bill(), dated.at(), back.claims()));
            case CreditFact.OrderHeld held -> heldOrders.contains(held.order()) ? this : holding(held.order());
            case CreditFact.HoldEnded ended -> heldOrders.contains(ended.order()) ? without(ended.order()) : this;
            case CreditFact.OverLimit other -> this;
            case CreditFact.OfMember other -> this;
        };
    }

    private Particulars with(Account changed) {
        return new Particulars(changed, heldOrders, bills);
    }

    private Particulars holding(String order) {
        var held = new ArrayList<>(heldOrders);
        held.add(order);
        return new Particulars(account, held, bills);
    }

    private Particulars without(String order) {
        var held = new ArrayList<>(heldOrders);
        held.remove(order);
        return new Particulars(account, held, bills);
    }

    private Particulars with(DishonouredBill bill) {
        var all = new ArrayList<>(bills);
        all.add(bill);
        return new Particulars(account, heldOrders, all.subList(Math.max(0, all.size() - MOST_BILLS), all.size()));
    }
}
