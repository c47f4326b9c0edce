package dev.customerwatch.customer.card.mongo;

import dev.customerwatch.customer.card.CardFacts;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.history.Fact;
import dev.customerwatch.customer.history.RecordedChange;
import dev.customerwatch.customer.history.RecordedChange.Author;
import dev.customerwatch.customer.history.Timeline;
import dev.customerwatch.customer.history.mongo.ChangeDocument;
import dev.customerwatch.customer.history.mongo.Ledger;
import dev.customerwatch.customer.privacy.mongo.Vault;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.messaging.store.StoredAggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Keeps what changed on a card. The newest change stands in the card's own document, so that both are one write; before the
 * next save it is filed in the ledger, under a number that makes filing it twice harmless.
 */
@Component
final class Trail {

    static final String LANE = "card";

    private final Ledger ledger;
    private final Vault vault;
    private final BusinessClock clock;

    Trail(Ledger ledger, Vault vault, BusinessClock clock) {
        this.ledger = ledger;
        this.vault = vault;
        this.clock = clock;
    }

    ChangeDocument first(Customer customer, Instant since, Author author, List<Fact> further) {
        var facts = new ArrayList<>(CardFacts.changed(null, customer));
        facts.addAll(further);
        return change(1, customer.id(), new RecordedChange(since, clock.now(), author, facts));
    }

    ChangeDocument next(
            StoredAggregate<CustomerDocument> read,
            Customer before,
            Customer now,
            List<NewEvent> events,
            Author author) {
        file(read);
        var since = events.isEmpty() ? clock.now() : events.getFirst().time();
        var change = new RecordedChange(since, clock.now(), author, CardFacts.changed(before, now));
        return change(read.version() + 1, now.id(), change);
    }

    /** A change that the card itself does not show. */
    ChangeDocument beside(StoredAggregate<CustomerDocument> read, RecordedChange change) {
        file(read);
        return change(read.version() + 1, read.id(), change);
    }

    void forget(String customerId, Predicate<Fact> forgotten) {
        ledger.forget(customerId, forgotten);
    }

    Timeline timeline(CustomerDocument document) {
        var last = document.last();
        return ledger.timeline(document.customerId(), last == null ? List.of() : List.of(last));
    }

    /** Gets the keys of all customers whose documents hold something sealed at once. */
    void prepare(List<StoredAggregate<CustomerDocument>> read) {
        vault.prepare(read.stream()
                .map(StoredAggregate::state)
                .filter(state -> state.sealed() != null)
                .map(CustomerDocument::customerId)
                .toList());
    }

    private void file(StoredAggregate<CustomerDocument> read) {
        var last = read.state().last();
        if (last != null) {
            ledger.add(last);
        }
    }

    private ChangeDocument change(long number, String customerId, RecordedChange change) {
        return ChangeDocument.of(customerId, LANE, number, change, vault);
    }
}
