package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;
import java.util.List;

/** What was decided later about amounts that are open on documents. */
public sealed interface SettlementFact extends Fact {

    /**
     * What lay on account was set against invoices 核销.
     *
     * @param documentId the payment or credit note that brought it
     * @param left what of it still lies on account
     */
    record Allocated(String documentId, List<Allocation> allocations, Money left, String by) implements SettlementFact {
        public Allocated {
            allocations = List.copyOf(allocations);
        }
    }

    /** What is open on an invoice was given up 坏账核销. */
    record WrittenOff(Allocation allocation, String reason, String by) implements SettlementFact {}

    /**
     * What lay on account was paid back.
     *
     * @param documentId the payment or credit note that brought it
     * @param left what of it still lies on account
     */
    record Refunded(String refundId, String documentId, Money amount, Money left, String reason, String by)
            implements SettlementFact {}

    /** What was set against invoices. */
    default List<Allocation> allocated() {
        return switch (this) {
            case Allocated allocated -> allocated.allocations();
            case WrittenOff writtenOff -> List.of(writtenOff.allocation());
            case Refunded refunded -> List.of();
        };
    }
}
