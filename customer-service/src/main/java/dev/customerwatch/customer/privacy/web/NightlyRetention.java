package dev.customerwatch.customer.privacy.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.mongo.AllCustomers;
import dev.customerwatch.customer.card.mongo.CustomerFilter;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.care.CareTask;
import dev.customerwatch.customer.history.Part;
import dev.customerwatch.customer.history.Timeline;
import dev.customerwatch.customer.matter.mongo.Matters;
import dev.customerwatch.customer.privacy.Term;
import dev.customerwatch.customer.privacy.Term.Cause;
import dev.customerwatch.customer.schedule.Rhythm;
import dev.customerwatch.customer.schedule.mongo.Schedules;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.messaging.store.RequestKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Takes personal facts that may be kept no longer off the cards, and out of their history, every night. A person's card is erased
 * when the time of the card itself is over, or restricted while accounting documents need it. Before the data of somebody who has
 * not become a customer go, the account owner is asked whether they are still needed.
 */
@Component
final class NightlyRetention {

    private static final String WHO = "retention";
    private static final String REASON = "RETENTION_ENDED";

    private final AllCustomers everybody;
    private final Customers customers;
    private final Erasures erasures;
    private final RetentionTerms terms;
    private final Matters<CareTask> tasks;
    private final CustomerSettings settings;

    NightlyRetention(
            AllCustomers everybody,
            Customers customers,
            Erasures erasures,
            RetentionTerms terms,
            Matters<CareTask> tasks,
            CustomerSettings settings,
            Schedules schedules) {
        this.everybody = everybody;
        this.customers = customers;
        this.erasures = erasures;
        this.terms = terms;
        this.tasks = tasks;
        this.settings = settings;
        schedules.every(Rhythm.DAILY, WHO, this::run);
    }

    void run(Instant now) {
        everybody.each(CustomerFilter.ALL, kept -> look(kept, now));
    }

    void look(KeptCustomer kept, Instant now) {
        if (!kept.customer().keeping().isKept()) {
            return;
        }
        var timeline = customers.timeline(kept);
        var running = terms.endingSoon(kept, timeline, now);
        var over = running.stream().filter(term -> term.isOver(now)).toList();
        if (isPerson(kept) && over.stream().anyMatch(term -> term.part() == Part.CARD)) {
            erasures.erase(WHO, kept.customer().id(), REASON, null);
            return;
        }
        if (!over.isEmpty()) {
            erasures.forget(WHO, kept, fact -> over.stream().anyMatch(term -> term.covers(fact)));
        }
        if (isPerson(kept) || holdsPersonal(timeline, running)) {
            RetentionTerms.first(running, Part.CARD)
                    .filter(term -> term.cause() == Cause.NO_ACTIVITY && !term.isOver(now))
                    .ifPresent(term -> ask(kept, term, now));
        }
    }

    /** Once for each time that the term would end. */
    private void ask(KeptCustomer kept, Term term, Instant now) {
        var owner = kept.customer().care().accountOwner();
        var end = LocalDate.ofInstant(term.until(), settings.zone());
        var from = end.minus(settings.retention().notice());
        if (owner != null && !LocalDate.ofInstant(now, settings.zone()).isBefore(from)) {
            var kind = CareTask.Kind.RETENTION_ENDS;
            var proposal = new CareTask.Proposal(kind, kind + " " + end, null, end.minusDays(1));
            var id = kept.customer().id();
            tasks.add(
                    CareTask.proposed(Uuids.next(), id, owner, proposal, settings.zone()),
                    List.of(),
                    new RequestKey("/care/" + id + "/" + proposal.cause(), ""));
        }
    }

    private static boolean isPerson(KeptCustomer kept) {
        return kept.customer().profile().kind() == Kind.PERSON;
    }

    private static boolean holdsPersonal(Timeline timeline, List<Term> running) {
        return timeline.changes().stream()
                .flatMap(change -> change.facts().stream())
                .anyMatch(fact -> fact.value() != null && running.stream().anyMatch(term -> term.covers(fact)));
    }
}
