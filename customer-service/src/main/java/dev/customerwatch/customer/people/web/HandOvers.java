package dev.customerwatch.customer.people.web;

import dev.customerwatch.customer.DecisionLog;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.Outcome;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.Outcome.OwnerKeepsFile;
import dev.customerwatch.customer.card.Outcome.Unchanged;
import dev.customerwatch.customer.card.mongo.CustomerFilter;
import dev.customerwatch.customer.card.mongo.CustomerKey;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.stream.CustomerEvents;
import dev.customerwatch.customer.history.RecordedChange.Author;
import dev.customerwatch.customer.history.Source;
import dev.customerwatch.customer.matter.mongo.MatterStores;
import dev.customerwatch.customer.people.web.PeopleBodies.HandedOver;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.store.Change;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Puts another rep in charge of every customer of a rep, and of all that is open about them. Those that are done no longer match,
 * so it may be repeated; what is open goes first, so that a crash leaves none of it behind.
 */
@Component
final class HandOvers {

    private static final int AT_ONCE = 200;

    private final Customers customers;
    private final MatterStores matters;
    private final BusinessClock clock;
    private final DecisionLog log;

    HandOvers(Customers customers, MatterStores matters, BusinessClock clock, DecisionLog log) {
        this.customers = customers;
        this.matters = matters;
        this.clock = clock;
        this.log = log;
    }

    /** How many customers were handed over, and how many were not, because the new owner keeps their files. */
    HandedOver handOver(String who, String from, String to) {
        var author = new Author(who, Source.UNSTATED);
        var done = 0L;
        var left = 0L;
        var owned = CustomerFilter.ALL.with(CustomerKey.ACCOUNT_OWNER, from);
        for (var read = customers.list(owned, null, AT_ONCE); !read.isEmpty(); ) {
            var outcomes = read.stream()
                    .map(kept -> handOver(kept.customer(), from, to, author))
                    .toList();
            done += outcomes.stream().filter(Changed.class::isInstance).count();
            left += outcomes.stream().filter(OwnerKeepsFile.class::isInstance).count();
            read = customers.list(owned, read.getLast().customer().id(), AT_ONCE);
        }
        log.decided("hand-over", "-", done == 0 ? "unchanged" : "changed");
        return new HandedOver(from, to, done, left);
    }

    private Outcome handOver(Customer read, String from, String to, Author author) {
        var now = clock.now();
        if (assigned(read, from, to, now) instanceof Changed) {
            matters.handOver(read.id(), from, to);
        }
        return customers.change(read.id(), author, found -> decided(assigned(found.orElseThrow(), from, to, now)));
    }

    /** Unchanged where somebody else took the customer over meanwhile. */
    private static Outcome assigned(Customer found, String from, String to, Instant at) {
        return from.equals(found.care().accountOwner()) ? found.assign(to, at) : new Unchanged(found);
    }

    private static Change<Customer, Outcome> decided(Outcome outcome) {
        return outcome instanceof Changed changed
                ? Change.of(changed.customer(), List.of(CustomerEvents.of(changed.event())), outcome)
                : Change.unchanged(outcome);
    }
}
