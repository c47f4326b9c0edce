package dev.customerwatch.sales.order.stream;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.customerwatch.messaging.ReceivedEvent;
import dev.customerwatch.messaging.consume.Subscriptions;
import dev.customerwatch.messaging.consume.Unprocessable;
import dev.customerwatch.sales.customer.mongo.Customers;
import dev.customerwatch.sales.order.Invoice;
import dev.customerwatch.sales.order.mongo.Decided;
import dev.customerwatch.sales.order.mongo.Decision;
import dev.customerwatch.sales.order.mongo.Orders;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;

/** Credit's answers about orders, and what it says of their invoices. Orders take each from every state. */
public final class CreditEvents {

    public static final String TOPIC = "credit.events.v1";

    private final Orders orders;
    private final Customers customers;

    public CreditEvents(Orders orders, Customers customers) {
        this.orders = orders;
        this.customers = customers;
    }

    public Subscriptions subscriptions() {
        return Subscriptions.to(TOPIC)
                .on("credit.credit-account-opened.v1", Credit.OfCustomer.class, this::opened)
                .on("credit.account-status-changed.v1", Credit.StatusChanged.class, this::changed)
                .on(
                        "credit.supply-held.v1",
                        Credit.OfCustomer.class,
                        (body, event) -> customers.supplyHeld(body.customerId(), true, event.sequence()))
                .on(
                        "credit.supply-resumed.v1",
                        Credit.OfCustomer.class,
                        (body, event) -> customers.supplyHeld(body.customerId(), false, event.sequence()))
                .on("credit.credit-reserved.v1", Credit.Reserved.class, this::reserved)
                .on("credit.credit-held.v1", Credit.NotReserved.class, this::held)
                .on("credit.credit-refused.v1", Credit.NotReserved.class, this::refused)
                .on("credit.invoice-issued.v1", Credit.InvoiceIssued.class, this::issued)
                .on("credit.invoice-settled.v1", Credit.InvoiceSettled.class, this::settled)
                .on("credit.payment-received.v1", Credit.PaymentReceived.class, this::paid)
                .on("credit.bill-received.v1", Credit.PaymentReceived.class, this::paid)
                .on("credit.bill-dishonoured.v1", Credit.BillDishonoured.class, this::dishonoured)
                .on("credit.payment-allocated.v1", Credit.PaymentReceived.class, this::paid)
                .on("credit.receivable-written-off.v1", Credit.WrittenOff.class, this::writtenOff)
                .on("credit.credit-note-issued.v1", Credit.CreditNoteIssued.class, this::credited)
                .build();
    }

    private void opened(Credit.OfCustomer body, ReceivedEvent event) {
        customers.accountOpen(body.customerId(), true, event.sequence());
    }

    /** A suspended account is still there for what is paid at once; a closed one is not. */
    private void changed(Credit.StatusChanged body, ReceivedEvent event) {
        customers.accountOpen(body.customerId(), !"CLOSED".equals(body.status()), event.sequence());
    }

    private void reserved(Credit.Reserved body, ReceivedEvent event) {
        tell(body.orderId(), event, (order, now) -> order.reserved(body.release()));
    }

    private void held(Credit.NotReserved body, ReceivedEvent event) {
        tell(body.orderId(), event, (order, now) -> order.held(body.reason()));
    }

    private void refused(Credit.NotReserved body, ReceivedEvent event) {
        tell(body.orderId(), event, (order, now) -> order.creditRefused(body.reason()));
    }

    private void issued(Credit.InvoiceIssued body, ReceivedEvent event) {
        var fact = new Invoice.Fact.Issued(body.invoiceId(), body.amount(), body.paid(), event.sequence());
        tell(body.orderId(), event, (order, now) -> order.learn(List.of(fact)));
    }

    private void settled(Credit.InvoiceSettled body, ReceivedEvent event) {
        var fact = new Invoice.Fact.Settled(body.invoiceId(), event.sequence());
        tell(body.orderId(), event, (order, now) -> order.learn(List.of(fact)));
    }

    private void paid(Credit.PaymentReceived body, ReceivedEvent event) {
        learn(body.allocations(), event, it -> new Invoice.Fact.Paid(it.invoiceId(), it.open(), event.sequence()));
    }

    private void writtenOff(Credit.WrittenOff body, ReceivedEvent event) {
        var fact = new Invoice.Fact.Paid(body.invoiceId(), body.open(), event.sequence());
        tell(body.orderId(), event, (order, now) -> order.learn(List.of(fact)));
    }

    private void credited(Credit.CreditNoteIssued body, ReceivedEvent event) {
        learn(
                body.allocations(),
                event,
                it -> new Invoice.Fact.Credited(
                        it.invoiceId(), body.creditNoteId(), it.amount(), it.open(), event.sequence()));
    }

    /** What is owed again stands on invoices of its own. */
    private void dishonoured(Credit.BillDishonoured body, ReceivedEvent event) {
        learn(
                body.claims(),
                Credit.Claim::orderId,
                event,
                it -> new Invoice.Fact.Paid(it.invoiceId(), it.amount(), event.sequence()));
    }

    private void learn(
            List<Credit.Allocation> allocations, ReceivedEvent event, Function<Credit.Allocation, Invoice.Fact> fact) {
        learn(allocations, Credit.Allocation::orderId, event, fact);
    }

    private <T> void learn(
            List<T> ofOrders, Function<T, String> orderId, ReceivedEvent event, Function<T, Invoice.Fact> fact) {
        var byOrder = ofOrders.stream().collect(groupingBy(orderId, TreeMap::new, mapping(fact, toList())));
        var unknown = byOrder.entrySet().stream()
                .filter(one -> isUnknown(one.getKey(), event, (order, now) -> order.learn(one.getValue())))
                .map(Map.Entry::getKey)
                .toList();
        refuse(unknown);
    }

    private void tell(String orderId, ReceivedEvent event, Decision decision) {
        refuse(isUnknown(orderId, event, decision) ? List.of(orderId) : List.of());
    }

    private boolean isUnknown(String orderId, ReceivedEvent event, Decision decision) {
        return orders.decide(orderId, OptionalLong.empty(), event.id(), decision) instanceof Decided.UnknownOrder;
    }

    private static void refuse(List<String> unknownOrders) {
        if (!unknownOrders.isEmpty()) {
            throw new Unprocessable("unknown-order", "there is no order " + String.join(", ", unknownOrders));
        }
    }
}
