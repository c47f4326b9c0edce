package dev.customerwatch.customer.privacy.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.mongo.AllCustomers;
import dev.customerwatch.customer.card.mongo.CustomerFilter;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.history.Part;
import dev.customerwatch.customer.history.Timeline;
import dev.customerwatch.customer.privacy.Retention;
import dev.customerwatch.customer.schedule.Rhythm;
import dev.customerwatch.customer.schedule.mongo.Schedules;
import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.customer.view.mongo.Orders;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes personal facts that may be kept no longer off the cards, and out of their history, every night. A person's card is erased
 * when the time of the card itself is over, or restricted while accounting documents need it.
 */
@Component
final class NightlyRetention {

    private static final String WHO = "retention";

    private final AllCustomers everybody;
    private final Customers customers;
    private final Erasures erasures;
    private final Orders orders;
    private final CustomerSettings settings;

    NightlyRetention(
            AllCustomers everybody,
            Customers customers,
            Erasures erasures,
            Orders orders,
            CustomerSettings settings,
            Schedules schedules) {
        this.everybody = everybody;
        this.customers = customers;
        this.erasures = erasures;
        this.orders = orders;
        this.settings = settings;
        schedules.every(Rhythm.DAILY, WHO, this::run);
    }

    void run(Instant now) {
        everybody.each(CustomerFilter.ALL, kept -> look(kept, now));
    }

    private void look(KeptCustomer kept, Instant now) {
        var customer = kept.customer();
        var person = customer.profile().kind() == Kind.PERSON;
        if (!customer.keeping().isKept() || (!person && endedAt(customer) == null)) {
            return;
        }
        var withdrawn = withdrawn(customers.timeline(kept), now);
        var past = Retention.past(endedAt(customer), withdrawn, now, settings.zone());
        if (person && past.contains(Part.CARD)) {
            erasures.erase(WHO, customer.id(), "RETENTION_ENDED", accountsUntil(customer.id()));
        } else if (!past.isEmpty()) {
            erasures.forget(WHO, kept, past);
        }
    }

    private static @Nullable Instant endedAt(Customer customer) {
        var standing = customer.standing();
        return standing.state() == CustomerState.LOST ? standing.since() : null;
    }

    private static Set<Part> withdrawn(Timeline timeline, Instant now) {
        var parts = EnumSet.noneOf(Part.class);
        for (var place : timeline.asOf(now, now).keySet()) {
            if (place.field() == CardField.CONSENT_WITHDRAWN_ON) {
                for (var part : Part.values()) {
                    if (part.name().equals(place.item())) {
                        parts.add(part);
                    }
                }
            }
        }
        return parts;
    }

    /** Until when the newest order's documents are needed; null where none was heard of. */
    private @Nullable Instant accountsUntil(String customerId) {
        return orders.newest(customerId, 1).stream()
                .findFirst()
                .map(KnownOrder::placedAt)
                .map(at -> at.atZone(settings.zone())
                        .plusYears(settings.accountsYears())
                        .toInstant())
                .orElse(null);
    }
}
