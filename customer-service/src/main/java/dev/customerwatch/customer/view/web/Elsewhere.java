package dev.customerwatch.customer.view.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.view.Bought;
import dev.customerwatch.customer.view.CreditStanding;
import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.customer.view.OpenAlert;
import dev.customerwatch.customer.view.OpenComplaint;
import dev.customerwatch.customer.view.mongo.Alerts;
import dev.customerwatch.customer.view.mongo.Complaints;
import dev.customerwatch.customer.view.mongo.Credits;
import dev.customerwatch.customer.view.mongo.Orders;
import dev.customerwatch.customer.view.web.Overview.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parts of the view of a customer that other services told. */
@Component
final class Elsewhere {

    private static final int MOST_ORDERS = 20;
    private static final int COUNTED_ORDERS = 200;
    private static final int MOST_PRODUCTS = 20;
    private static final int MOST_COMPLAINTS = 100;

    private final Orders orders;
    private final Credits credits;
    private final Complaints complaints;
    private final Alerts alerts;
    private final CustomerSettings settings;

    Elsewhere(Orders orders, Credits credits, Complaints complaints, Alerts alerts, CustomerSettings settings) {
        this.orders = orders;
        this.credits = credits;
        this.complaints = complaints;
        this.alerts = alerts;
        this.settings = settings;
    }

    /** The newest orders, of which the view shows some and counts the products of all. */
    List<KnownOrder> orders(String customerId) {
        return orders.newest(customerId, COUNTED_ORDERS);
    }

    static Part<List<KnownOrder>> orders(List<KnownOrder> newest, boolean shown) {
        return Part.of(
                shown,
                currentTo(newest),
                newest.stream()
                        .filter(order -> !order.returnsOnly())
                        .limit(MOST_ORDERS)
                        .toList());
    }

    static Part<List<Bought>> products(List<KnownOrder> newest, boolean shown) {
        var bought = Bought.of(newest).stream().limit(MOST_PRODUCTS).toList();
        return Part.of(shown, currentTo(newest), bought);
    }

    Part<CreditStanding> credit(String customerId, boolean shown, Instant now) {
        var standing = credits.standing(customerId, LocalDate.ofInstant(now, settings.zone()));
        return Part.of(shown, credits.currentTo(customerId), standing);
    }

    Part<List<OpenComplaint>> complaints(String customerId) {
        var all = complaints.newest(customerId, MOST_COMPLAINTS);
        return Part.shown(
                newest(all.stream().map(OpenComplaint::currentTo)),
                all.stream().filter(complaint -> !complaint.resolved()).toList());
    }

    Part<List<OpenAlert>> alerts(String customerId) {
        return Part.shown(alerts.currentTo(customerId), alerts.open(customerId));
    }

    private static @Nullable Instant currentTo(List<KnownOrder> orders) {
        return newest(orders.stream().map(KnownOrder::currentTo));
    }

    private static @Nullable Instant newest(Stream<Instant> times) {
        return times.max(Comparator.naturalOrder()).orElse(null);
    }
}
