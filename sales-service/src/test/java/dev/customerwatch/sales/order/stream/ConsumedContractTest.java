package dev.customerwatch.sales.order.stream;

import static dev.customerwatch.sales.order.SomeOrders.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.consume.Subscriptions;
import dev.customerwatch.sales.SalesTest;
import dev.customerwatch.sales.customer.Customer;
import dev.customerwatch.sales.customer.mongo.Customers;
import dev.customerwatch.sales.order.Order;
import dev.customerwatch.sales.order.OrderStatus;
import dev.customerwatch.sales.order.Payment;
import dev.customerwatch.sales.order.Placement;
import dev.customerwatch.sales.order.Progress;
import dev.customerwatch.sales.order.mongo.Decision;
import dev.customerwatch.sales.order.mongo.Orders;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every type that sales reads, tried on its samples. */
class ConsumedContractTest extends SalesTest {

    @Autowired
    private Subscriptions customerSubscriptions;

    @Autowired
    private Subscriptions creditSubscriptions;

    @Autowired
    private Orders orders;

    @Autowired
    private Customers customers;

    @Test
    void followsCustomers() {
        var tried = new TreeSet<String>();
        for (var sample : Contracts.samplesOf("customer")) {
            if (customerSubscriptions.handle(sample.body(), sample.event())) {
                tried.add(sample.type());
                assertThat(customers.find(sample.key())).isPresent();
            }
        }
        Contracts.assertAllConsumed(customerSubscriptions, tried);
        var assigned = Contracts.samplesOf("customer").stream()
                .filter(sample -> sample.type().equals("customer.account-owner-assigned.v1"))
                .findFirst()
                .orElseThrow();
        assertThat(customers.find(assigned.key()))
                .map(Customer::accountOwner)
                .hasValue(assigned.data().at("/customer/accountOwner").asString());
        var merged = Contracts.sample("customer.customer-merged.v1");
        assertThat(customers.find(merged.key()))
                .map(Customer::mergedInto)
                .hasValue(merged.data().at("/into").asString());
    }

    @Test
    void followsCredit() {
        var tried = new TreeSet<String>();
        var opened = tried(Contracts.sample("credit.credit-account-opened.v1"), tried);
        assertThat(customers.awaitOpenAccount(opened.key(), Duration.ZERO)).isTrue();

        var stopped = tried(Contracts.sample("credit.supply-held.v1"), tried);
        assertThat(customers.isSupplyHeld(stopped.key())).isTrue();
        tried(Contracts.sample("credit.supply-resumed.v1"), tried);
        assertThat(customers.isSupplyHeld(stopped.key())).isFalse();
        var suspended = tried(Contracts.sample("credit.account-status-changed.v1"), tried);
        assertThat(customers.awaitOpenAccount(suspended.key(), Duration.ZERO)).isTrue();

        var held = tried(onOrder(Contracts.sample("credit.credit-held.v1")), tried);
        assertThat(order(held).status()).isEqualTo(OrderStatus.ON_HOLD);
        assertThat(order(held).reason()).isEqualTo(held.data().get("reason").asString());

        var refused = tried(onOrder(Contracts.sample("credit.credit-refused.v1")), tried);
        assertThat(order(refused).status()).isEqualTo(OrderStatus.REJECTED);

        var reserved = tried(onOrder(Contracts.sample("credit.credit-reserved.v1")), tried);
        assertThat(order(reserved).status()).isEqualTo(OrderStatus.CONFIRMED);

        followsInvoices(tried);
        followsLaterDecisions(tried);
        followsBills(tried);
        Contracts.assertAllConsumed(creditSubscriptions, tried);
    }

    /** The samples of one order: invoiced at 950, paid and credited down to 337, then paid in full and settled. */
    private void followsInvoices(TreeSet<String> tried) {
        var issued = onOrder(Contracts.sample("credit.invoice-issued.v1"));
        decide(issued, (order, now) -> order.reserved(null));
        decide(issued, (order, now) -> order.deliver("delivery", now, Map.of()));
        tried(issued, tried);
        assertThat(order(issued).invoiced()).isEqualTo(Progress.FULL);
        assertThat(order(issued).paid()).isEqualTo(Progress.NONE);

        tried(Contracts.sample("credit.payment-received.v1"), tried);
        assertThat(order(issued).paid()).isEqualTo(Progress.PART);
        tried(Contracts.sample("credit.credit-note-issued.v1"), tried);
        assertThat(order(issued).settlement().invoices())
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.open().amount()).isEqualByComparingTo("337.00"));
        tried(Contracts.sample("credit.invoice-settled.v1"), tried);
        assertThat(order(issued).status()).isEqualTo(OrderStatus.CLOSED);
    }

    /** An order whose invoice of 139 an advance, a credit note and a write-off bring down to 60. */
    private void followsLaterDecisions(TreeSet<String> tried) {
        var allocated = Contracts.sample("credit.payment-allocated.v1");
        for (var sample : Contracts.samplesOf("credit")) {
            if (sample.key().equals(allocated.key()) && sample.type().equals("credit.invoice-issued.v1")) {
                onOrder(sample);
                tried(sample, tried);
            }
        }
        tried(allocated, tried);
        var writtenOff = tried(Contracts.sample("credit.receivable-written-off.v1"), tried);
        assertThat(order(writtenOff).settlement().invoices())
                .filteredOn(it ->
                        it.invoiceId().equals(writtenOff.data().get("invoiceId").asString()))
                .singleElement()
                .satisfies(it -> assertThat(it.open().amount()).isEqualByComparingTo("60.00"));
    }

    /** An invoice of 600 that a bill pays, and 100 of it owed again because a part of the bill was not paid. */
    private void followsBills(TreeSet<String> tried) {
        var issued = onOrder(Contracts.sample("credit.invoice-issued.v1", "sample-6"));
        tried(issued, tried);
        tried(Contracts.sample("credit.bill-received.v1"), tried);
        assertThat(order(issued).settlement().invoices())
                .singleElement()
                .satisfies(it -> assertThat(it.open().amount()).isEqualByComparingTo("0.00"));

        tried(Contracts.sample("credit.bill-dishonoured.v1"), tried);
        assertThat(order(issued).settlement().invoices())
                .extracting(it -> it.open().amount().toPlainString())
                .containsExactlyInAnyOrder("0.00", "100.00");
        assertThat(order(issued).paid()).isEqualTo(Progress.PART);
    }

    private Sample tried(Sample sample, TreeSet<String> tried) {
        assertThat(creditSubscriptions.handle(sample.body(), sample.event())).isTrue();
        assertThat(creditSubscriptions.handle(sample.body(), sample.event())).isTrue(); // a second copy changes nothing
        tried.add(sample.type());
        return sample;
    }

    /** Sees to it that the sample's order is there. */
    private Sample onOrder(Sample sample) {
        var orderId = orderId(sample);
        if (orders.find(orderId).isEmpty()) {
            var lines = List.of(line(1, 10, "50.00", "0.13"), line(2, 3, "113.57", "0.13"));
            var placement = new Placement(orderId, sample.key(), Payment.CREDIT, lines, Instant.EPOCH, "rep1");
            orders.place(Order.place(placement, Instant.EPOCH), null);
        }
        return sample;
    }

    private void decide(Sample sample, Decision decision) {
        orders.decide(orderId(sample), OptionalLong.empty(), null, decision);
    }

    private Order order(Sample sample) {
        return orders.find(orderId(sample)).orElseThrow().order();
    }

    private static String orderId(Sample sample) {
        return sample.data().get("orderId").asString();
    }
}
