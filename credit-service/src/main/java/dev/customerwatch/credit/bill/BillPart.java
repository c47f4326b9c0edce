package dev.customerwatch.credit.bill;

import dev.customerwatch.credit.account.BillFact;
import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.money.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a bill goes where.
 *
 * @param amount of its first units, null for the whole bill
 * @param partId id of the part, if it is one
 */
public record BillPart(String billId, @Nullable Money amount, String partId, BillState to) {

    boolean isWhole(Bill bill) {
        return amount == null || amount.equals(bill.paper().amount());
    }

    Money none(Bill bill) {
        return Money.zero(bill.paper().amount().currency());
    }

    Optional<Outcome.Refused> refusal(Bill bill) {
        if (!bill.state().mayBecome(to, bill.passedOn())) {
            return Optional.of(new Outcome.BillInState(billId, bill.state(), to));
        }
        var whole = bill.paper().amount();
        if (amount == null) {
            return Optional.empty();
        }
        if (!amount.currency().equals(whole.currency())) {
            return Optional.of(new Outcome.OtherCurrency(whole.currency(), amount.currency()));
        }
        return bill.paper().canYield(amount)
                ? Optional.empty()
                : Optional.of(new Outcome.BillPart(billId, amount, whole));
    }

    /** The step, to be made when nothing is refused. */
    BillFact.Step step(Bill bill, boolean counted, Money claimed) {
        return amount == null || isWhole(bill)
                ? step(bill, billId, null, bill.paper(), counted, claimed)
                : step(bill, partId, rest(bill, amount), bill.paper().first(amount), counted, claimed);
    }

    private BillFact.Split rest(Bill bill, Money taken) {
        return new BillFact.Split(billId, bill.paper().behind(taken));
    }

    private BillFact.Step step(
            Bill bill, String id, BillFact.@Nullable Split split, BillPaper paper, boolean counted, Money claimed) {
        return new BillFact.Step(
                id, bill.root(), split, paper, bill.state(), to, counted, bill.passedOn() || to.isPassedOn(), claimed);
    }

    /** What moves, as it is after a step. */
    static Bill after(Bill bill, BillFact.Step step) {
        return new Bill(
                step.billId(),
                bill.customerId(),
                step.root(),
                step.paper(),
                step.to(),
                null,
                step.counted(),
                step.passedOn(),
                step.claimed(),
                bill.seq());
    }

    /** Nothing where a bill stays where it is. */
    static List<Posting> cancelled(List<Posting> postings) {
        var stays = postings.size() == 2
                && postings.getFirst().part() == postings.getLast().part()
                && postings.getFirst().document().equals(postings.getLast().document());
        return stays ? List.of() : List.copyOf(postings);
    }
}
