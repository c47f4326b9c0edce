package dev.customerwatch.sales.order.web;

import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.messaging.store.RequestKey;
import dev.customerwatch.sales.customer.mongo.Customers;
import dev.customerwatch.sales.order.Order;
import dev.customerwatch.sales.order.Payment;
import dev.customerwatch.sales.order.Placement;
import dev.customerwatch.sales.order.mongo.Orders;
import dev.customerwatch.web.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Takes orders in: an order whose customer is not known yet waits a moment for the news of it. */
public final class OrderPlacing {

    private static final Duration NEWS_MAY_TAKE = Duration.ofSeconds(1);

    private final Orders orders;
    private final Customers customers;
    private final BusinessClock businessClock;
    private final Clock clock;
    private final boolean prepaidWithoutAccount;

    public OrderPlacing(
            Orders orders,
            Customers customers,
            BusinessClock businessClock,
            Clock clock,
            boolean prepaidWithoutAccount) {
        this.orders = orders;
        this.customers = customers;
        this.businessClock = businessClock;
        this.clock = clock;
        this.prepaidWithoutAccount = prepaidWithoutAccount;
    }

    PlacingAnswer place(PlaceOrder asked, Viewer viewer, @Nullable RequestKey request) {
        var placement = asked.placement(Uuids.next(), businessClock.now(), viewer.subject());
        var before = orders.answered(request);
        if (before.isPresent()) {
            return new PlacingAnswer.Decided(before.get());
        }
        var known = customers.await(
                placement.customerId(), NEWS_MAY_TAKE, customer -> viewer.maySee(customer.accountOwner()));
        if (known.isEmpty()) {
            return new PlacingAnswer.UnknownCustomer(placement.customerId());
        }
        var into = known.get().mergedInto();
        if (into != null) {
            return new PlacingAnswer.MergedCustomer(placement.customerId(), into);
        }
        if (!isAdmitted(placement)) {
            return new PlacingAnswer.NoOpenAccount(placement.customerId());
        }
        var placed = Order.place(placement, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return new PlacingAnswer.Decided(orders.place(placed, request));
    }

    private boolean isAdmitted(Placement placement) {
        return placement.payment() == Payment.CREDIT
                || prepaidWithoutAccount
                || customers.awaitOpenAccount(placement.customerId(), NEWS_MAY_TAKE);
    }
}
