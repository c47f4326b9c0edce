package dev.customerwatch.customer.people.web;

import dev.customerwatch.customer.DecisionLog;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.mongo.CustomerFilter;
import dev.customerwatch.customer.card.mongo.CustomerKey;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.stream.CustomerEvents;
import dev.customerwatch.customer.history.RecordedChange.Author;
import dev.customerwatch.customer.history.Source;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.store.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts another rep in charge of every customer of a rep. Those that are done no longer match, so it may be repeated. */
@Component
final class HandOvers {

    private static final int AT_ONCE = 200;

    private final Customers customers;
    private final BusinessClock clock;
    private final DecisionLog log;

    HandOvers(Customers customers, BusinessClock clock, DecisionLog log) {
        this.customers = customers;
        this.clock = clock;
        this.log = log;
    }

    /** How many customers were handed over. */
    int handOver(String who, String from, String to) {
        var author = new Author(who, Source.UNSTATED);
        var now = clock.now();
        var count = 0;
        var owned = CustomerFilter.ALL.with(CustomerKey.ACCOUNT_OWNER, from);
        for (var read = customers.list(owned, null, AT_ONCE); !read.isEmpty(); ) {
            for (var kept : read) {
                count += customers.change(kept.customer().id(), author, found -> assigned(found, from, to, now));
            }
            var last = read.getLast().customer().id();
            read = customers.list(owned, last, AT_ONCE);
        }
        log.decided("hand-over", "-", count == 0 ? "unchanged" : "changed");
        return count;
    }

    /** One where the customer changes hands; none where somebody else took it over meanwhile. */
    private static Change<Customer, Integer> assigned(Optional<Customer> found, String from, String to, Instant at) {
        return found.filter(customer -> from.equals(customer.care().accountOwner()))
                        .map(customer -> customer.assign(to, at))
                        .orElse(null)
                instanceof Changed changed
                ? Change.of(changed.customer(), List.of(CustomerEvents.of(changed.event())), 1)
                : Change.unchanged(0);
    }
}
