package dev.customerwatch.credit.account;

import dev.customerwatch.credit.rate.ExchangeRate;
import dev.customerwatch.credit.term.PaymentTerm;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an entry of the ledger records, beside its postings. */
public sealed interface Fact
        permits Fact.Opened,
                Fact.LimitChanged,
                Fact.Reserved,
                Fact.Held,
                Fact.Refused,
                Fact.Cancelled,
                Fact.Invoiced,
                Fact.Credited,
                Fact.Paid,
                Fact.Revalued,
                BillFact,
                DeliveryFact,
                GroupFact,
                InvoiceFact,
                LimitFact,
                SettlementFact,
                StatusFact,
                StockFact,
                SupplyFact,
                TermFact {

    /**
     * The account was opened.
     *
     * @param imported by itself, because an import named the customer
     */
    record Opened(String by, boolean imported) implements Fact {}

    record LimitChanged(Limit previous, @Nullable Instant until, String reason, String by) implements Fact {}

    /**
     * An order was passed.
     *
     * @param amount the order's total
     * @param waiver who let it pass beyond the limit, null where it fits
     */
    record Reserved(String orderId, Money amount, @Nullable Waiver waiver) implements Fact {}

    /** An order did not pass; it keeps nothing reserved. */
    record Held(String orderId, Money amount, Limit.Hold hold) implements Fact {}

    record Refused(String orderId, Reason reason) implements Fact {
        /** Why there is nothing to decide. */
        public enum Reason {
            NO_OPEN_ACCOUNT,
            /** No rate is recorded that tells what the order is worth in the account's currency. */
            NO_RATE,
            CANCELLED,
            /** Asked to let it pass, somebody said no. */
            REQUEST_REJECTED,
            /** Asked to let it pass, nobody answered in time. */
            REQUEST_EXPIRED
        }
    }

    /** An order came to its end before it was delivered: what was reserved is released, and nothing will be reserved. */
    record Cancelled(String orderId) implements Fact {}

    /**
     * An invoice was issued: for a delivery at once, or separately.
     *
     * @param deliveryId null where the invoice comes before the goods or bills several deliveries
     * @param paid paid on delivery: the account does not move
     * @param complete nothing of the order remains to be delivered
     * @param awaiting the term whose base date is still to come, so that the due date may change; null where it is final
     * @param issue null where the delivery was invoiced at once
     */
    record Invoiced(
            String invoiceId,
            String orderId,
            @Nullable String deliveryId,
            Money amount,
            LocalDate issuedOn,
            LocalDate dueOn,
            boolean paid,
            boolean complete,
            @Nullable PaymentTerm awaiting,
            @Nullable Issue issue)
            implements Fact {}

    /**
     * How an invoice was issued separately from its deliveries.
     *
     * @param ahead what of it bills goods not delivered yet
     */
    record Issue(@Nullable Fapiao fapiao, Money ahead, String by) {}

    /**
     * A return was credited, or an invoice reversed.
     *
     * @param returnId null for a red-letter invoice
     * @param red null for a return
     */
    record Credited(
            String creditNoteId,
            String orderId,
            @Nullable String returnId,
            Money amount,
            List<Allocation> allocations,
            @Nullable RedLetter red)
            implements Fact {
        public Credited {
            allocations = List.copyOf(allocations);
        }
    }

    /**
     * A red-letter invoice 红字发票.
     *
     * @param invoiceId the invoice that it reverses, in whole or in part
     * @param aheadBack what of it had been invoiced before the goods and no longer is
     * @param reinvoice the goods stay with the customer and are to be invoiced anew
     */
    record RedLetter(
            String invoiceId, @Nullable Fapiao fapiao, Money aheadBack, boolean reinvoice, String reason, String by) {}

    /**
     * A payment arrived.
     *
     * @param reference the payer's or bank's own, null where none was given
     */
    record Paid(
            String paymentId,
            Money amount,
            @Nullable String reference,
            List<Allocation> allocations,
            Money unallocated,
            String by)
            implements Fact {
        public Paid {
            allocations = List.copyOf(allocations);
        }
    }

    /** What is open in another currency counts at another rate from now on. */
    record Revalued(ExchangeRate rate) implements Fact {}

    /** Who let an order pass beyond the limit, and why. */
    record Waiver(String by, String reason) {}

    /** The one order that this is about. */
    default Optional<String> order() {
        return switch (this) {
            case Reserved reserved -> Optional.of(reserved.orderId());
            case Held held -> Optional.of(held.orderId());
            case Refused refused -> Optional.of(refused.orderId());
            case Cancelled cancelled -> Optional.of(cancelled.orderId());
            case Invoiced invoiced -> Optional.of(invoiced.orderId());
            case Credited credited -> Optional.of(credited.orderId());
            case Opened opened -> Optional.empty();
            case LimitChanged changed -> Optional.empty();
            case Paid paid -> Optional.empty();
            case Revalued revalued -> Optional.empty();
            case DeliveryFact delivery -> Optional.of(delivery.orderId());
            case InvoiceFact invoice -> Optional.of(invoice.orderId());
            case SettlementFact settlement -> Optional.empty();
            case SupplyFact supply -> Optional.empty();
            case TermFact term -> Optional.empty();
            case LimitFact limit -> Optional.empty();
            case StatusFact status -> Optional.empty();
            case BillFact bill -> Optional.empty();
            case GroupFact group -> group.ofOrder();
            case StockFact stock -> Optional.of(stock.orderId());
        };
    }
}
