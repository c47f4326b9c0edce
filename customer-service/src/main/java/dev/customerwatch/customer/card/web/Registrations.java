package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.DecisionLog;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.Outcome;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.Outcome.IllegalMove;
import dev.customerwatch.customer.card.Outcome.ManagersDecide;
import dev.customerwatch.customer.card.Outcome.NotAFirstState;
import dev.customerwatch.customer.card.Outcome.Unchanged;
import dev.customerwatch.customer.card.Standing;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.card.mongo.Registered;
import dev.customerwatch.customer.card.stream.CustomerEvents;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Registers customers, each request once. */
@Component
final class Registrations {

    private static final String COMMAND = "register";

    private final Customers customers;
    private final BusinessClock clock;
    private final DecisionLog log;

    Registrations(Customers customers, BusinessClock clock, DecisionLog log) {
        this.customers = customers;
        this.clock = clock;
        this.log = log;
    }

    ResponseEntity<CustomerView> register(Viewer viewer, @Nullable String idempotencyKey, RegisterCustomer asked) {
        var id = Uuids.next();
        try {
            var changed = decided(id, viewer, asked);
            var kept = kept(changed, viewer, idempotencyKey, asked);
            log.decided(COMMAND, kept.customer().id(), id.equals(kept.customer().id()) ? "changed" : "unchanged");
            return answer(kept, viewer);
        } catch (Refusal refusal) {
            log.decided(COMMAND, id, refusal.type().code());
            throw refusal;
        }
    }

    private Changed decided(String id, Viewer viewer, RegisterCustomer asked) {
        permit(viewer, asked);
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
        };
    }

    private KeptCustomer kept(Changed changed, Viewer viewer, @Nullable String idempotencyKey, RegisterCustomer asked) {
        var request = RequestKeys.of(viewer, idempotencyKey, asked);
        return switch (customers.register(changed.customer(), CustomerEvents.of(changed.event()), request)) {
            case Registered.Kept kept -> kept.customer();
            case Registered.Again again -> again.asAnswered();
            case Registered.KeyReused reused -> throw RequestKeys.reused(idempotencyKey);
            case Registered.CodeTaken taken -> throw CustomerProblems.codeTaken(asked.code());
        };
    }

    private static ResponseEntity<CustomerView> answer(KeptCustomer kept, Viewer viewer) {
        return ResponseEntity.created(URI.create("/customers/" + kept.customer().id()))
                .eTag(ETags.of(kept.version()))
                .body(CustomerView.of(kept, new Rights(viewer)));
    }
}
