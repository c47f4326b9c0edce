package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;
import java.time.LocalDate;

/** Standing stock 铺底: goods that a customer keeps on credit for as long as we trade, up to a limit of their own. */
public sealed interface StockFact extends Fact {
    String orderId();

    /** What was delivered stays as standing stock: it is owed, and not invoiced until it is sold. */
    record Placed(String stockId, String orderId, Money amount, String reason, String by) implements StockFact {}

    /**
     * Standing stock was sold and waits for its invoice, like any delivery.
     *
     * @param saleId under which it is delivered and not invoiced
     * @param left what stays as standing stock
     */
    record Sold(String saleId, String stockId, String orderId, Money amount, Money left, LocalDate soldOn, String by)
            implements StockFact {}
}
