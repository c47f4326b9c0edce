package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.DecisionLog;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.Outcome;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.Outcome.CountsForOthers;
import dev.customerwatch.customer.card.Outcome.HasDealings;
import dev.customerwatch.customer.card.Outcome.IllegalMove;
import dev.customerwatch.customer.card.Outcome.ManagersDecide;
import dev.customerwatch.customer.card.Outcome.MergedAway;
import dev.customerwatch.customer.card.Outcome.NoTeam;
import dev.customerwatch.customer.card.Outcome.NotAFirstState;
import dev.customerwatch.customer.card.Outcome.OwnerKeepsFile;
import dev.customerwatch.customer.card.Outcome.SameCard;
import dev.customerwatch.customer.card.Outcome.ShareTooSmall;
import dev.customerwatch.customer.card.Outcome.StageSkipped;
import dev.customerwatch.customer.card.Outcome.Unchanged;
import dev.customerwatch.customer.card.Standing;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.card.mongo.Registered;
import dev.customerwatch.customer.card.stream.CustomerEvents;
import dev.customerwatch.customer.card.web.CustomerView.Duplicate;
import dev.customerwatch.customer.history.RecordedChange.Author;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Registers customers, each request once. */
@Component
final class Registrations {

    private static final String COMMAND = "register";
    private static final int MOST_DUPLICATES = 10;

    private final Customers customers;
    private final BusinessClock clock;
    private final DecisionLog log;

    Registrations(Customers customers, BusinessClock clock, DecisionLog log) {
        this.customers = customers;
        this.clock = clock;
        this.log = log;
    }

    /** @param strict whether likeness with another card refuses, instead of being told */
    ResponseEntity<CustomerView> register(
            Viewer viewer, @Nullable String idempotencyKey, boolean strict, RegisterCustomer asked) {
        var id = Uuids.next();
        try {
            var changed = decided(id, viewer, asked);
            var duplicates = duplicates(changed.customer(), strict);
            var kept = kept(changed, viewer, idempotencyKey, asked);
            log.decided(COMMAND, kept.customer().id(), id.equals(kept.customer().id()) ? "changed" : "unchanged");
            return answer(kept, duplicates);
        } catch (Refusal refusal) {
            log.decided(COMMAND, id, refusal.type().code());
            throw refusal;
        }
    }

    private Changed decided(String id, Viewer viewer, RegisterCustomer asked) {
        permit(viewer, asked);
        if (asked.lacksConsent()) {
            throw CustomerProblems.consentMissing();
        }
        var owner = new Rights(viewer).choosesCare() ? null : viewer.subject();
        return changed(CustomerProblems.read(() -> Customer.register(
                id,
                asked.profile(),
                asked.care(owner),
                Standing.registered(asked.firstState(), viewer.subject(), clock.now()))));
    }

    private static void permit(Viewer viewer, RegisterCustomer asked) {
        if (new Rights(viewer).choosesCare()) {
            return;
        }
        if (asked.grade() != null) {
            throw CustomerProblems.managersDecide("grade");
        }
        if (asked.accountOwner() != null && !asked.accountOwner().equals(viewer.subject())) {
            throw CustomerProblems.managersDecide("accountOwner");
        }
    }

    private static Changed changed(Outcome outcome) {
        return switch (outcome) {
            case Changed changed -> changed;
            case NotAFirstState state -> throw CustomerProblems.notAFirstState(state);
            case IllegalMove move -> throw CustomerProblems.illegalMove(move);
            case ManagersDecide managers -> throw CustomerProblems.managersDecide("givenUp");
            case Unchanged same -> throw new IllegalStateException("a new card is a change");
            case StageSkipped stage -> throw new IllegalStateException("a new card has no stage");
            case ShareTooSmall stage -> throw new IllegalStateException("a new card has no stage");
            case MergedAway away -> throw new IllegalStateException("a new card counts for itself");
            case SameCard same -> throw new IllegalStateException("a new card counts for itself");
            case CountsForOthers counts -> throw new IllegalStateException("a new card counts for itself");
            case HasDealings dealings -> throw new IllegalStateException("a new card counts for itself");
            case OwnerKeepsFile keeper -> throw new IllegalStateException("a new card has no custodian");
            case NoTeam team -> throw new IllegalStateException("a new card has no team");
        };
    }

    private KeptCustomer kept(Changed changed, Viewer viewer, @Nullable String idempotencyKey, RegisterCustomer asked) {
        var request = RequestKeys.of(viewer, idempotencyKey, asked);
        var author = new Author(viewer.subject(), asked.knownFrom());
        var further = CustomerProblems.read(asked::further);
        var event = CustomerEvents.of(changed.event());
        return switch (customers.register(changed.customer(), event, request, author, further)) {
            case Registered.Kept kept -> kept.customer();
            case Registered.Again again -> again.asAnswered();
            case Registered.KeyReused reused -> throw RequestKeys.reused(idempotencyKey);
            case Registered.Taken taken ->
                throw CustomerProblems.taken(taken.field(), changed.customer().profile());
        };
    }

    private List<Duplicate> duplicates(Customer asked, boolean strict) {
        var found = customers.alike(asked.profile(), MOST_DUPLICATES).stream()
                .map(kept -> Duplicate.of(kept.customer(), asked))
                .toList();
        if (strict && !found.isEmpty()) {
            throw CustomerProblems.possibleDuplicate(found);
        }
        return found;
    }

    private static ResponseEntity<CustomerView> answer(KeptCustomer kept, List<Duplicate> duplicates) {
        var others = duplicates.stream()
                .filter(duplicate ->
                        !duplicate.customerId().equals(kept.customer().id()))
                .toList();
        return ResponseEntity.created(URI.create("/customers/" + kept.customer().id()))
                .eTag(ETags.of(kept.version()))
                .body(CustomerView.registered(kept, others));
    }
}
