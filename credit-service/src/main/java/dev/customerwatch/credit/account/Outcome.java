package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What became of a command. */
public sealed interface Outcome {

    /** It is the ledger's next entry. */
    record Appended(Entry entry) implements Outcome {}

    /** It stands in the ledger already: it arrived twice. */
    record Repeated(Entry earlier) implements Outcome {}

    /** There is nothing to do. */
    record Unchanged() implements Outcome {}

    /** It is not done; the ledger stays as it is. */
    sealed interface Refused extends Outcome {}

    record NoAccount(String customerId) implements Refused {}

    record AccountExists(String customerId) implements Refused {}

    /** The terms were changed after the entry that the caller had seen, or that entry does not exist. */
    record Stale(long seq) implements Refused {}

    record OtherCurrency(Currency expected, Currency found) implements Refused {}

    /** No exchange rate of this pair is recorded that was in force on the day. */
    record NoRate(Currency base, Currency quote, LocalDate on) implements Refused {}

    /** It is worth 10^13 or more in the account's currency. */
    record TooLarge(Money amount, Currency quote) implements Refused {}

    record UnknownInvoice(String invoiceId) implements Refused {}

    /** The invoice's term counts from a day that was known when it was issued. */
    record DueDateFinal(String invoiceId, LocalDate dueOn) implements Refused {}

    /** The account knows of no such order. */
    record UnknownOrder(String orderId) implements Refused {}

    /** More than what of the order was delivered or is reserved, and not invoiced yet. */
    record AboveOrder(String orderId, Money requested, Money open) implements Refused {}

    /** No payment or credit note of this id brought anything onto the account. */
    record UnknownReceipt(String documentId) implements Refused {}

    record TemporaryLimitInForce(Money amount, Instant until) implements Refused {}

    /**
     * A limit with its validity.
     *
     * @param from null where it is in force
     * @param until null where it has no end
     */
    record Span(
            Limit limit, @Nullable Instant from, @Nullable Instant until) {

        static Span of(PlannedLimit planned) {
            return new Span(planned.limit(), planned.from(), planned.until());
        }
    }

    /** Both would hold at some instant. */
    record LimitsOverlap(Span wanted, Span other) implements Refused {}

    record TooManyPlanned(String customerId, int most) implements Refused {}

    /** No limit is planned by this entry. */
    record UnknownPlan(long plannedBy) implements Refused {}

    record AboveOpen(String invoiceId, Money requested, Money open) implements Refused {}

    record AboveAmount(Money allocated, Money amount) implements Refused {}

    /** Not enough is left for all customers of the group. */
    record GroupFull(
            String groupId, Money requested, @Nullable Money available) implements Refused {}

    /** The customer counts in another group. */
    record InGroup(String customerId, String groupId) implements Refused {}

    record TooManyMembers(String groupId, int most) implements Refused {}

    /** More than a part of the account has left, or than stands there. */
    record AbovePart(Part part, Money requested, Money available) implements Refused {}

    record UnknownStock(String stockId) implements Refused {}

    /** It does not go with the bill. */
    sealed interface OfBill extends Refused {}

    record UnknownBill(String billId) implements OfBill {}

    /** The account has, or had, these units of the bill. */
    record BillKnown(String number, String billId) implements OfBill {}

    /** Another account is receiving some of these units at this moment. */
    record BillClaimed(String number) implements OfBill {}

    /** The day on which the bill is due is over. */
    record BillMatured(LocalDate dueOn, LocalDate today) implements OfBill {}

    /** The bill does not go from the one state to the other. */
    record BillInState(String billId, BillState state, BillState wanted) implements OfBill {}

    /** More than the bill, or a part of a bill that cannot be split. */
    record BillPart(String billId, Money requested, Money amount) implements OfBill {}

    /** What a bill brought is paid back only when the whole bill was paid. */
    record BillUnpaid(String billId) implements OfBill {}
}
