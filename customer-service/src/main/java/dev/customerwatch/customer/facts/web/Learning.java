package dev.customerwatch.customer.facts.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.DecisionLog;
import dev.customerwatch.customer.card.CardEvent.CustomerProfileChanged;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.card.mongo.Saved;
import dev.customerwatch.customer.card.stream.CustomerEvents;
import dev.customerwatch.customer.card.web.Visibility;
import dev.customerwatch.customer.facts.Learnt;
import dev.customerwatch.customer.facts.Learnt.About;
import dev.customerwatch.customer.facts.Learnt.Outcome;
import dev.customerwatch.customer.facts.Reach;
import dev.customerwatch.customer.facts.web.FactBodies.FactPart;
import dev.customerwatch.customer.facts.web.FactBodies.FactsNow;
import dev.customerwatch.customer.facts.web.FactBodies.LearnFacts;
import dev.customerwatch.customer.history.RecordedChange;
import dev.customerwatch.customer.history.RecordedChange.Author;
import dev.customerwatch.customer.history.Timeline;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Records what somebody learnt about a customer; decides anew while somebody else was faster. */
@Component
final class Learning {

    private static final String COMMAND = "learn";
    private static final int TRIES = 20;

    private final Visibility visibility;
    private final Customers customers;
    private final KnownFacts known;
    private final CustomerSettings settings;
    private final BusinessClock clock;
    private final DecisionLog log;

    Learning(
            Visibility visibility,
            Customers customers,
            KnownFacts known,
            CustomerSettings settings,
            BusinessClock clock,
            DecisionLog log) {
        this.visibility = visibility;
        this.customers = customers;
        this.known = known;
        this.settings = settings;
        this.clock = clock;
        this.log = log;
    }

    FactsNow learn(Viewer viewer, String customerId, LearnFacts asked) {
        try {
            for (var tries = 0; tries < TRIES; tries++) {
                var kept = attempt(viewer, visibility.changeable(viewer, customerId), asked);
                if (kept.isPresent()) {
                    return known.facts(viewer, kept.get(), null);
                }
            }
        } catch (Refusal refusal) {
            log.decided(COMMAND, customerId, refusal.type().code());
            throw refusal;
        }
        throw new OptimisticLockingFailureException(customerId + " was changed by others " + TRIES + " times");
    }

    /** The customer afterwards; empty where somebody else was faster. */
    private Optional<KeptCustomer> attempt(Viewer viewer, KeptCustomer read, LearnFacts asked) {
        var now = clock.now();
        var timeline = customers.timeline(read);
        return switch (decided(viewer, read, asked, timeline, now)) {
            case Outcome.Recorded recorded -> saved(read, timeline, recorded.change(), now);
            case Outcome.Known nothing -> done(read, "unchanged");
            case Outcome.Refused refused -> throw FactProblems.refused(refused);
            case Outcome.OutOfTime time -> throw FactProblems.outOfTime(asked.since(), time);
        };
    }

    private Outcome decided(Viewer viewer, KeptCustomer read, LearnFacts asked, Timeline timeline, Instant now) {
        var person = read.customer().profile().kind() == Kind.PERSON;
        var since = Objects.requireNonNullElse(asked.since(), now);
        var author = new Author(viewer.subject(), asked.source());
        var said = asked.facts().stream().map(FactPart::said).toList();
        try {
            var learnt = new Learnt(since, author, said, asked.consentProof());
            return learnt.recorded(new About(person, settings.parts(), timeline), now);
        } catch (UnfitText unfit) {
            throw CommonProblems.invalidValue(unfit.field(), unfit.found(), unfit.getMessage());
        }
    }

    private Optional<KeptCustomer> saved(KeptCustomer read, Timeline before, RecordedChange change, Instant now) {
        var event = CustomerEvents.of(new CustomerProfileChanged(read.customer(), List.of(), now));
        return switch (customers.record(read, change, Reach.after(before, change, now), event)) {
            case Saved.Kept kept -> done(kept.customer(), "changed");
            case Saved.Overtaken overtaken -> Optional.empty();
            case Saved.Taken taken -> throw new IllegalStateException("facts take no " + taken.field());
        };
    }

    private Optional<KeptCustomer> done(KeptCustomer kept, String outcome) {
        log.decided(COMMAND, kept.customer().id(), outcome);
        return Optional.of(kept);
    }
}
