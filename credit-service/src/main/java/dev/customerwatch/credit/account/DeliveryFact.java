package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;
import java.time.LocalDate;

/** Goods left on credit. */
public sealed interface DeliveryFact extends Fact {

    String orderId();

    /**
     * A delivery that is not invoiced yet, or was before.
     *
     * @param ahead what of it was invoiced before: that adds nothing
     * @param complete nothing of the order remains to be delivered
     */
    record Delivered(
            String orderId, String deliveryId, Money amount, Money ahead, LocalDate deliveredOn, boolean complete)
            implements DeliveryFact {}
}
