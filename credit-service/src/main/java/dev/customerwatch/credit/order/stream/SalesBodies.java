package dev.customerwatch.credit.order.stream;

import static java.util.Objects.requireNonNull;

import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.money.Money;
import org.jspecify.annotations.Nullable;

/** What credit reads of the events on sales.events.v1; the customer is the record's key. What lacks a member is unreadable. */
final class SalesBodies {

    private SalesBodies() {}

    /** How an order is paid. */
    enum Payment {
        CASH,
        CREDIT
    }

    record OrderPlaced(String orderId, Payment payment, Money total) {
        OrderPlaced {
            requireNonNull(orderId, "orderId");
            requireNonNull(payment, "payment");
            total = amount(total);
        }
    }

    record CreditDecisionRequested(String orderId, Money total, Fact.@Nullable Waiver override) {
        CreditDecisionRequested {
            requireNonNull(orderId, "orderId");
            total = amount(total);
        }
    }

    record OrderCancelled(String orderId, Payment payment) {
        OrderCancelled {
            requireNonNull(orderId, "orderId");
            requireNonNull(payment, "payment");
        }
    }

    record OrderRejected(String orderId) {
        OrderRejected {
            requireNonNull(orderId, "orderId");
        }
    }

    record OrderDelivered(String orderId, Payment payment, String deliveryId, Money total, boolean complete) {
        OrderDelivered {
            requireNonNull(orderId, "orderId");
            requireNonNull(payment, "payment");
            requireNonNull(deliveryId, "deliveryId");
            total = amount(total);
        }
    }

    record OrderReturned(@Nullable String orderId, Payment payment, String returnId, Money total) {
        OrderReturned {
            requireNonNull(payment, "payment");
            requireNonNull(returnId, "returnId");
            total = amount(total);
        }
    }

    private static Money amount(Money total) {
        if (requireNonNull(total, "total").isNegative()) {
            throw new IllegalArgumentException("total must not be below zero: " + total);
        }
        return total;
    }
}
