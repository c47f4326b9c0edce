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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
    private final AccountsKept accounts;
    private final BusinessClock clock;
    private final DecisionLog log;

    Erasures(
            Customers customers,
            Vault vault,
            AuditLog audit,
            AccountsKept accounts,
            BusinessClock clock,
            DecisionLog log,
            DueWorks dueWorks) {
        this.customers = customers;
        this.vault = vault;
        this.audit = audit;
        this.accounts = accounts;
        this.clock = clock;
        this.log = log;
        dueWorks.poll(Customers.COLLECTION, "erase-restricted", this::complete);
    }

    /**
     * Erases the data, or restricts them as long as accounting documents need them.
     *
     * @param accountsUntil until when documents need them that this service does not know of, null where there are none
     * @return the customer afterwards
     */
    Customer erase(String who, String customerId, String reason, @Nullable Instant accountsUntil) {
        var customer = customers
                .find(customerId)
                .orElseThrow(() -> CommonProblems.notFound("customerId", customerId))
                .customer();
        var until = accounts.until(customer, accountsUntil);
        return erase(customerId, new Author(who, Source.UNSTATED), reason, until);
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

    /** Takes personal facts off the card and out of its whole history, be they off already; once more does nothing. */
    void forget(String who, KeptCustomer read, Predicate<Fact> forgotten) {
        var fields = said(customers.timeline(read), forgotten)
                .map(fact -> fact.field().name())
                .distinct()
                .sorted()
                .toList();
        if (!fields.isEmpty()) {
            audit.add(new Access(who, Action.ERASE, read.customer().id(), fields, "RETENTION_ENDED"));
            forget(who, read, "retention", forgotten);
        }
    }

    private int forget(String who, KeptCustomer read, String command, Predicate<Fact> forgotten) {
        var now = clock.now();
        var timeline = customers.timeline(read);
        var held = timeline.asOf(now, now).values().stream()
                .map(Timeline.Known::fact)
                .filter(forgotten)
                .toList();
        // Facts that are off already are taken off once more, so that the newest change, which is not filed yet, holds
        // none.
        var facts = Stream.concat(held.stream(), said(timeline, fact -> fact.personal() && forgotten.test(fact)))
                .map(Fact::place)
                .distinct()
                .map(place -> new Fact(place.field(), place.item(), null, false))
                .toList();
        if (!facts.isEmpty()) {
            takeOff(who, read, timeline, facts, now);
        }
        customers.forget(read.customer().id(), forgotten);
        log.decided(command, read.customer().id(), "changed");
        return held.size();
    }

    private void takeOff(String who, KeptCustomer read, Timeline timeline, List<Fact> facts, Instant now) {
        var customer = read.customer();
        var change = new RecordedChange(now, now, new Author(who, Source.UNSTATED), facts);
        var event = CustomerEvents.of(new CustomerProfileChanged(customer, List.of(), now));
        if (customers.record(read, change, Reach.after(timeline, change, now), event) instanceof Saved.Overtaken) {
            throw new OptimisticLockingFailureException(customer.id() + " was changed by somebody else");
        }
    }

    private static Stream<Fact> said(Timeline timeline, Predicate<Fact> wanted) {
        return timeline.changes().stream()
                .flatMap(change -> change.facts().stream())
                .filter(fact -> fact.value() != null)
                .filter(wanted);
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
