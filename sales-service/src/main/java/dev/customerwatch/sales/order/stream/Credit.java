package dev.customerwatch.sales.order.stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.customerwatch.money.Money;
import dev.customerwatch.sales.order.CreditRequest.Release;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Bodies of {@code credit.events.v1}, as far as orders read them; a required member that is missing makes one unreadable. */
final class Credit {

    private Credit() {}

    record OfCustomer(String customerId) {
        OfCustomer {
            Objects.requireNonNull(customerId, "customerId");
        }
    }

    record StatusChanged(String customerId, String status) {
        StatusChanged {
            Objects.requireNonNull(customerId, "customerId");
            Objects.requireNonNull(status, "status");
        }
    }

    record Reserved(
            String orderId,
            @JsonProperty("override") @Nullable Let let) {
        Reserved {
            Objects.requireNonNull(orderId, "orderId");
        }

        @Nullable
        Release release() {
            return let == null ? null : new Release(let.by, let.reason);
        }
    }

    record Let(String by, String reason) {
        Let {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Held or refused. */
    record NotReserved(String orderId, String reason) {
        NotReserved {
            Objects.requireNonNull(orderId, "orderId");
            Objects.requireNonNull(reason, "reason");
        }
    }

    record InvoiceIssued(String invoiceId, String orderId, Money amount, boolean paid) {
        InvoiceIssued {
            Objects.requireNonNull(invoiceId, "invoiceId");
            Objects.requireNonNull(orderId, "orderId");
            Objects.requireNonNull(amount, "amount");
        }
    }

    record InvoiceSettled(String invoiceId, String orderId) {
        InvoiceSettled {
            Objects.requireNonNull(invoiceId, "invoiceId");
            Objects.requireNonNull(orderId, "orderId");
        }
    }

    record PaymentReceived(List<Allocation> allocations) {
        PaymentReceived {
            allocations = List.copyOf(allocations);
        }
    }

    record BillDishonoured(List<Claim> claims) {
        BillDishonoured {
            claims = List.copyOf(claims);
        }
    }

    /** What is owed again because a bill was not paid. */
    record Claim(String invoiceId, String orderId, Money amount) {
        Claim {
            Objects.requireNonNull(invoiceId, "invoiceId");
            Objects.requireNonNull(orderId, "orderId");
            Objects.requireNonNull(amount, "amount");
        }
    }

    /** What was given up of an invoice: no more is open than this. */
    record WrittenOff(String invoiceId, String orderId, Money open) {
        WrittenOff {
            Objects.requireNonNull(invoiceId, "invoiceId");
            Objects.requireNonNull(orderId, "orderId");
            Objects.requireNonNull(open, "open");
        }
    }

    record CreditNoteIssued(String creditNoteId, List<Allocation> allocations) {
        CreditNoteIssued {
            Objects.requireNonNull(creditNoteId, "creditNoteId");
            allocations = List.copyOf(allocations);
        }
    }

    /** What of a payment or credit note went to one invoice, and what is open of that after it. */
    record Allocation(String invoiceId, String orderId, Money amount, Money open) {
        Allocation {
            Objects.requireNonNull(invoiceId, "invoiceId");
            Objects.requireNonNull(orderId, "orderId");
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(open, "open");
        }
    }
}
