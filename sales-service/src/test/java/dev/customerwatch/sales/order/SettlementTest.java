package dev.customerwatch.sales.order;

import static dev.customerwatch.sales.order.SomeOrders.NOW;
import static dev.customerwatch.sales.order.SomeOrders.after;
import static dev.customerwatch.sales.order.SomeOrders.cny;
import static dev.customerwatch.sales.order.SomeOrders.delivered;
import static dev.customerwatch.sales.order.SomeOrders.eventNames;
import static dev.customerwatch.sales.order.SomeOrders.in;
import static dev.customerwatch.sales.order.SomeOrders.issued;
import static dev.customerwatch.sales.order.SomeOrders.paid;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettlementTest {

    private static final Order DELIVERED = delivered(in(OrderStatus.CONFIRMED));

    @Test
    void closesWhenDeliveredInvoicedAndPaidInFull() {
        var invoiced = after(DELIVERED.learn(List.of(issued("i1", "950.00", 5))));
        assertThat(invoiced.invoiced()).isEqualTo(Progress.FULL);
        assertThat(invoiced.paid()).isEqualTo(Progress.NONE);

        var part = after(invoiced.learn(List.of(new Invoice.Fact.Paid("i1", cny("0.01"), 6))));
        assertThat(part.paid()).isEqualTo(Progress.PART);
        assertThat(part.status()).isEqualTo(OrderStatus.CONFIRMED);

        var all = part.learn(List.of(new Invoice.Fact.Paid("i1", cny("0.00"), 7)));
        assertThat(after(all).paid()).isEqualTo(Progress.FULL);
        assertThat(after(all).status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(eventNames(all)).isEqualTo("OrderClosed");
    }

    @Test
    void closesByTheDeliveryWhenThatComesLast() {
        var paidBefore = after(in(OrderStatus.CONFIRMED).learn(List.of(paid("i1", "950.00", 5))));

        assertThat(eventNames(paidBefore.deliver("d1", NOW, Map.of()))).isEqualTo("OrderDelivered+OrderClosed");
    }

    @Test
    void isPaidInPartWhenOneOfTwoDeliveriesIsPaid() {
        var order = after(in(OrderStatus.CONFIRMED).learn(List.of(paid("i1", "565.00", 5))));

        assertThat(order.invoiced()).isEqualTo(Progress.PART);
        assertThat(order.paid()).isEqualTo(Progress.PART);
    }

    @Test
    void doesNotTakeACreditNoteForAPayment() {
        var credited = after(DELIVERED.learn(List.of(
                issued("i1", "950.00", 5), new Invoice.Fact.Credited("i1", "c1", cny("113.00"), cny("837.00"), 6))));

        assertThat(credited.paid()).isEqualTo(Progress.NONE);
        assertThat(after(credited.learn(List.of(new Invoice.Fact.Paid("i1", cny("0.00"), 7))))
                        .paid())
                .isEqualTo(Progress.FULL);
    }

    @Test
    void believesTheNewestOpenAmount() {
        var order = after(DELIVERED.learn(List.of(new Invoice.Fact.Settled("i1", 9))));
        var late = after(order.learn(List.of(new Invoice.Fact.Paid("i1", cny("50.00"), 8), issued("i1", "950.00", 5))));

        assertThat(late.paid()).isEqualTo(Progress.FULL);
        assertThat(late.status()).isEqualTo(OrderStatus.CLOSED);
    }

    @Test
    void countsRepeatedNewsOnce() {
        var facts = List.<Invoice.Fact>of(
                issued("i1", "565.00", 5), new Invoice.Fact.Credited("i1", "c1", cny("113.00"), cny("452.00"), 6));
        var order = after(DELIVERED.learn(facts));

        assertThat(order.learn(facts)).isEqualTo(new Outcome.Unchanged(order));
    }

    @ParameterizedTest
    @EnumSource
    void takesNewsInFromEveryState(OrderStatus status) {
        var order = in(status);

        assertThat(after(order.learn(List.of(issued("other", "1.00", 99))))
                        .settlement()
                        .invoices())
                .extracting(Invoice::invoiceId)
                .contains("other");
    }
}
