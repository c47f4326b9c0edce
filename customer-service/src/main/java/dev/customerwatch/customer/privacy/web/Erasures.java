package dev.customerwatch.customer.privacy.web;

import dev.customerwatch.customer.DecisionLog;
import dev.customerwatch.customer.audit.AuditEntry.Access;
import dev.customerwatch.customer.audit.AuditEntry.Action;
import dev.customerwatch.customer.audit.mongo.AuditLog;
import dev.customerwatch.customer.card.CardEvent.CustomerProfileChanged;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.Outcome;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.card.mongo.Saved;
import dev.customerwatch.customer.card.stream.CustomerEvents;
import dev.customerwatch.customer.facts.Reach;
import dev.customerwatch.customer.history.Fact;
import dev.customerwatch.customer.history.Part;
import dev.customerwatch.customer.history.RecordedChange;
import dev.customerwatch.customer.history.RecordedChange.Author;
import dev.customerwatch.customer.history.Source;
import dev.customerwatch.customer.history.Timeline;
import dev.customerwatch.customer.privacy.mongo.Vault;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.due.DueWorks;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.web.CommonProblems;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Erases the personal data of a customer by destroying their key, or restricts them until accounting documents may go. Each
 * step may be repeated after a crash: the key goes first, then the card says so.
 */
@Component
final class Erasures {

    private static final String COMMAND = "erase";

    private final Customers customers;
    private final Vault vault;
    private final AuditLog audit;
    private final BusinessClock clock;
    private final DecisionLog log;

    Erasures(
            Customers customers, Vault vault, AuditLog audit, BusinessClock clock, DecisionLog log, DueWorks dueWorks) {
        this.customers = customers;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
        this.log = log;
        dueWorks.poll(Customers.COLLECTION, "erase-restricted", this::complete);
    }

    /** The customer afterwards. */
    Customer erase(String who, String customerId, String reason, @Nullable Instant accountsUntil) {
        return erase(customerId, new Author(who, Source.UNSTATED), reason, accountsUntil);
    }

    /**
     * Takes a contact off the card and out of its whole history.
     *
     * @return how many facts were taken off now
     */
    int eraseContact(String who, KeptCustomer read, String contact) {
        audit.add(
                new Access(who, Action.ERASE, read.customer().id(), List.of("CONTACTS/" + contact), "PERSONS_REQUEST"));
        return forget(
                who,
                read,
                "erase-contact",
                fact -> fact.field().part() == Part.CONTACTS && fact.item().equals(contact));
    }

    /** Takes the personal facts of parts off the card and out of its whole history; once more does nothing. */
    void forget(String who, KeptCustomer read, Set<Part> parts) {
        var now = clock.now();
        var fields = customers.timeline(read).asOf(now, now).values().stream()
                .map(Timeline.Known::fact)
                .filter(fact -> isForgotten(fact, parts))
                .map(fact -> fact.field().name())
                .distinct()
                .sorted()
                .toList();
        if (!fields.isEmpty()) {
            audit.add(new Access(who, Action.ERASE, read.customer().id(), fields, "RETENTION_ENDED"));
            forget(who, read, "retention", fact -> isForgotten(fact, parts));
        }
    }

    /** The card's own fields change on the card. */
    private static boolean isForgotten(Fact fact, Set<Part> parts) {
        return fact.personal()
                && fact.field().part() != Part.CARD
                && parts.contains(fact.field().part());
    }

    private int forget(String who, KeptCustomer read, String command, Predicate<Fact> forgotten) {
        var now = clock.now();
        var timeline = customers.timeline(read);
        var facts = timeline.asOf(now, now).values().stream()
                .map(Timeline.Known::fact)
                .filter(forgotten)
                .map(fact -> new Fact(fact.field(), fact.item(), null, false))
                .toList();
        var customer = read.customer();
        if (!facts.isEmpty()) {
            var change = new RecordedChange(now, now, new Author(who, Source.UNSTATED), facts);
            var event = CustomerEvents.of(new CustomerProfileChanged(customer, List.of(), now));
            if (customers.record(read, change, Reach.after(timeline, change, now), event) instanceof Saved.Overtaken) {
                throw new OptimisticLockingFailureException(customer.id() + " was changed by somebody else");
            }
        }
        customers.forget(customer.id(), forgotten);
        log.decided(command, customer.id(), "changed");
        return facts.size();
    }

    /** Accounting documents no longer need what was restricted for them. */
    private void complete(String customerId) {
        var found = customers.find(customerId).orElseThrow().customer();
        var until = found.keeping().until();
        if (until != null && !until.isAfter(clock.now())) {
            erase(customerId, Author.service("customer"), "ACCOUNTS_MAY_GO", null);
        }
    }

    private Customer erase(String customerId, Author author, String reason, @Nullable Instant accountsUntil) {
        var now = clock.now();
        audit.add(new Access(author.actor(), Action.ERASE, customerId, List.of(), reason));
        if (accountsUntil == null || !accountsUntil.isAfter(now)) {
            vault.destroy(customerId);
        }
        var erased = customers.change(
                customerId,
                author,
                found -> decided(
                        found.orElseThrow(() -> CommonProblems.notFound("customerId", customerId)),
                        customer -> customer.erase(reason, accountsUntil, now)));
        log.decided(COMMAND, customerId, erased.keeping().status().name().toLowerCase(Locale.ROOT));
        return erased;
    }

    private static Change<Customer, Customer> decided(Customer customer, Function<Customer, Outcome> decision) {
        return decision.apply(customer) instanceof Changed changed
                ? Change.of(changed.customer(), List.of(CustomerEvents.of(changed.event())), changed.customer())
                : Change.unchanged(customer);
    }
}
