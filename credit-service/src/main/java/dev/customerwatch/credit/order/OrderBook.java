package dev.customerwatch.credit.order;

import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Outcome;

/** Brings what happens to orders into the ledger of their customer. */
public final class OrderBook {

    private final Ledgers ledgers;
    private final Bookkeeping bookkeeping;

    public OrderBook(Ledgers ledgers, Bookkeeping bookkeeping) {
        this.ledgers = ledgers;
        this.bookkeeping = bookkeeping;
    }

    public Outcome decide(DecideOrder command) {
        return bookkeeping.post(
                command.customerId(), head -> command.decide(head, history(command.customerId(), command.orderId())));
    }

    public Outcome cancel(CancelOrder command) {
        return bookkeeping.post(
                command.customerId(), head -> command.decide(head, history(command.customerId(), command.orderId())));
    }

    public Outcome invoice(InvoiceDelivery command) {
        return bookkeeping.post(
                command.customerId(),
                head -> command.decide(
                        head, history(command.customerId(), command.delivery().orderId())));
    }

    private OrderHistory history(String customerId, String orderId) {
        return new OrderHistory(orderId, ledgers.ofOrder(customerId, orderId));
    }
}
