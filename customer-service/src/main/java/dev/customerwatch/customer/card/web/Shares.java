package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.facts.OwnPurchases;
import dev.customerwatch.customer.facts.Share;
import dev.customerwatch.customer.history.Fact.Place;
import dev.customerwatch.customer.history.Timeline.Known;
import dev.customerwatch.customer.view.mongo.Orders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Our share of what customers buy in all, by the facts of their cards and by our own orders. */
@Component
public final class Shares {

    private static final int YEARS_BACK = 3;

    private final Customers customers;
    private final Orders orders;
    private final CustomerSettings settings;

    Shares(Customers customers, Orders orders, CustomerSettings settings) {
        this.customers = customers;
        this.orders = orders;
        this.settings = settings;
    }

    public Optional<Share> of(KeptCustomer kept, Instant now) {
        return of(kept.customer().id(), customers.timeline(kept).asOf(now, now), now);
    }

    /** The share of a customer of whom these facts hold now. */
    public Optional<Share> of(String customerId, Map<Place, Known> held, Instant now) {
        var today = LocalDate.ofInstant(now, settings.zone());
        var from = today.minusYears(YEARS_BACK)
                .withDayOfYear(1)
                .atStartOfDay(settings.zone())
                .toInstant();
        var own = new OwnPurchases(orders.since(customerId, from), settings.zone(), today);
        return Share.newest(held, own);
    }
}
