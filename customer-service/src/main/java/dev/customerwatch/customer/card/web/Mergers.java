package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.MergeMove;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.card.stream.CustomerEvents;
import dev.customerwatch.customer.history.RecordedChange.Author;
import dev.customerwatch.customer.history.Source;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.Viewer;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Merges two cards of one customer, and parts them again. The card that counts is told first; the other one is merged away
 * only if it counts for none. So of two cards that are merged into each other at once, at most one is; a step that a crash left
 * out is made by asking again.
 */
@Component
final class Mergers {

    private final Customers customers;
    private final CustomerChanges changes;
    private final Visibility visibility;
    private final KnownDealings dealings;
    private final BusinessClock clock;

    Mergers(
            Customers customers,
            CustomerChanges changes,
            Visibility visibility,
            KnownDealings dealings,
            BusinessClock clock) {
        this.customers = customers;
        this.changes = changes;
        this.visibility = visibility;
        this.dealings = dealings;
        this.clock = clock;
    }

    ResponseEntity<CustomerView> merge(CustomerChanges.Change change, String into, String reason) {
        var id = change.customerId();
        var viewer = change.viewer();
        var move = CustomerProblems.read(
                () -> new MergeMove(into, dealings.of(id), reason, viewer.subject(), clock.now()));
        changes.check(change, customer -> customer.merge(move));
        visibility.changeable(viewer, into);
        absorb(viewer, into, id);
        var merged = merged(change, move);
        confirm(viewer, into, id);
        return merged;
    }

    ResponseEntity<CustomerView> part(CustomerChanges.Change change) {
        var id = change.customerId();
        var parted = changes.decide(change, read(change), customer -> customer.unmerge(clock.now()));
        for (var kept : customers.countingFor(id)) {
            release(change.viewer(), kept.customer().id(), id);
        }
        return parted;
    }

    private ResponseEntity<CustomerView> merged(CustomerChanges.Change change, MergeMove move) {
        try {
            return changes.decide(change, read(change), customer -> customer.merge(move));
        } catch (Refusal refusal) {
            var into = read(change).customer().merging().into();
            // Somebody was faster with the same merger, and needs the mark; who is just about to, sets it anew.
            if (!move.into().equals(into)) {
                release(change.viewer(), move.into(), change.customerId());
            }
            throw refusal;
        }
    }

    /** Somebody may have parted the two between the steps, and merged the card that counts away itself. */
    private void confirm(Viewer viewer, String into, String id) {
        try {
            absorb(viewer, into, id);
        } catch (Refusal countsNoMore) {
            customers.change(id, author(viewer), found -> parted(found.orElseThrow()));
            throw countsNoMore;
        }
    }

    private Change<Customer, Boolean> parted(Customer customer) {
        return customer.unmerge(clock.now()) instanceof Changed changed
                ? Change.of(changed.customer(), List.of(CustomerEvents.of(changed.event())), true)
                : Change.unchanged(false);
    }

    private KeptCustomer read(CustomerChanges.Change change) {
        return visibility.kept(change.viewer(), change.customerId());
    }

    private void absorb(Viewer viewer, String into, String other) {
        var counts = customers.change(
                into,
                author(viewer),
                found -> CustomerProblems.read(() -> found.orElseThrow()
                        .absorb(other)
                        .map(now -> change(found.orElseThrow(), now))
                        .orElseGet(() -> Change.unchanged(false))));
        if (!counts) {
            throw CustomerProblems.mergedAway(into);
        }
    }

    private void release(Viewer viewer, String into, String other) {
        customers.change(into, author(viewer), found -> {
            var before = found.orElseThrow();
            return change(before, before.release(other));
        });
    }

    private static Change<Customer, Boolean> change(Customer before, Customer now) {
        return now.equals(before) ? Change.unchanged(true) : Change.of(now, List.of(), true);
    }

    private static Author author(Viewer viewer) {
        return new Author(viewer.subject(), Source.UNSTATED);
    }
}
