package dev.customerwatch.credit.bill;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.BillFact;
import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.PartLimits;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.credit.term.BusinessCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Passes a bill on, pledges, presents or settles it, or asks for its money by recourse: the whole bill, or its first units.
 *
 * @param part what of the bill goes, and where
 * @param counted kinds of bills that count as exposure while they are passed on
 * @param by null where it goes by itself
 */
public record MoveBill(
        String customerId,
        BillPart part,
        @Nullable String party,
        @Nullable String reason,
        Set<BillPaper.Kind> counted,
        BusinessCalendar calendar,
        @Nullable String by,
        Cause cause) {

    public MoveBill {
        counted = Set.copyOf(counted);
        if (part.to() == BillState.DISHONOURED) {
            throw new IllegalArgumentException("a bill that was not paid is claimed: " + part.billId());
        }
    }

    /**
     * Decides.
     *
     * @param bill current to the head, empty where the account has none of this id
     */
    public Outcome decide(Account head, Optional<Bill> bill, Conversion conversion) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open ->
                bill.map(it -> moved(open, it, conversion)).orElseGet(() -> new Outcome.UnknownBill(part.billId()));
        };
    }

    private Outcome moved(Account.Open open, Bill bill, Conversion conversion) {
        var refusal = part.refusal(bill).or(() -> matured(bill));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var counts = part.to().isPassedOn() && counted.contains(bill.paper().kind());
        var moves = part.step(bill, counts, bill.isRoot() && part.isWhole(bill) ? bill.claimed() : part.none(bill));
        var fact = new BillFact.Moved(moves, party, reason, by);
        return PartLimits.within(conversion.appended(open, cause, fact, postings(bill, moves)));
    }

    private static List<Posting> postings(Bill bill, BillFact.Step step) {
        var amount = step.paper().amount();
        var postings = new ArrayList<Posting>();
        bill.part().ifPresent(from -> postings.add(new Posting(from, bill.billId(), amount.negated())));
        BillPart.after(bill, step).part().ifPresent(to -> postings.add(new Posting(to, step.billId(), amount)));
        return BillPart.cancelled(postings);
    }

    /** What is due goes to its acceptor, and nowhere else. */
    private Optional<Outcome.Refused> matured(Bill bill) {
        var today = calendar.dateOf(cause.recordedAt());
        var goesOn = part.to().isPassedOn() || part.to() == BillState.PLEDGED;
        return goesOn && bill.paper().dueOn().isBefore(today)
                ? Optional.of(new Outcome.BillMatured(bill.paper().dueOn(), today))
                : Optional.empty();
    }
}
