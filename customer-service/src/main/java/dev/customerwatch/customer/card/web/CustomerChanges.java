package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.DecisionLog;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.Outcome;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.Outcome.IllegalMove;
import dev.customerwatch.customer.card.Outcome.ManagersDecide;
import dev.customerwatch.customer.card.Outcome.NotAFirstState;
import dev.customerwatch.customer.card.Outcome.Unchanged;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.card.mongo.Saved;
import dev.customerwatch.customer.card.stream.CustomerEvents;
import dev.customerwatch.customer.history.RecordedChange.Author;
import dev.customerwatch.customer.history.Source;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.Viewer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Changes a customer that the viewer may change, decided on the version that If-Match names. */
@Component
final class CustomerChanges {

    private final Customers customers;
    private final DecisionLog log;

    CustomerChanges(Customers customers, DecisionLog log) {
        this.customers = customers;
        this.log = log;
    }

    /** The customer; 404 where there is none that the viewer may see. */
    KeptCustomer visible(Viewer viewer, String customerId) {
        return customers
                .find(customerId)
                .filter(kept -> new Rights(viewer).maySee(kept.customer()))
                .orElseThrow(() -> CommonProblems.notFound("customerId", customerId));
    }

    ResponseEntity<CustomerView> change(Change change, Function<Customer, Outcome> decision) {
        try {
            var read = visible(change.viewer(), change.customerId());
            permit(change, read);
            var outcome = CustomerProblems.read(() -> decision.apply(read.customer()));
            var now = result(change, read, outcome);
            log.decided(change.command(), change.customerId(), now == read ? "unchanged" : "changed");
            return ResponseEntity.ok().eTag(ETags.of(now.version())).body(CustomerView.of(now));
        } catch (Refusal refusal) {
            log.decided(change.command(), change.customerId(), refusal.type().code());
            throw refusal;
        }
    }

    private void permit(Change change, KeptCustomer read) {
        if (!new Rights(change.viewer()).mayChange(read.customer())) {
            throw new Refusal(CustomerProblems.NOT_YOURS);
        }
        if (ETags.required(change.ifMatch()) != read.version()) {
            throw ETags.stale(read.version());
        }
    }

    private KeptCustomer result(Change change, KeptCustomer read, Outcome outcome) {
        return switch (outcome) {
            case Changed changed -> saved(change, read, changed);
            case Unchanged same -> read;
            case IllegalMove move -> throw CustomerProblems.illegalMove(move);
            case NotAFirstState state -> throw CustomerProblems.notAFirstState(state);
            case ManagersDecide managers -> throw CustomerProblems.managersDecide("givenUp");
        };
    }

    private KeptCustomer saved(Change change, KeptCustomer read, Changed changed) {
        var author = new Author(change.viewer().subject(), change.source());
        return switch (customers.save(read, changed.customer(), CustomerEvents.of(changed.event()), author)) {
            case Saved.Kept kept -> kept.customer();
            case Saved.Overtaken overtaken -> throw ETags.stale(newest(read));
            case Saved.Taken taken ->
                throw CustomerProblems.taken(taken.field(), changed.customer().profile());
        };
    }

    private long newest(KeptCustomer read) {
        return customers.find(read.customer().id()).orElse(read).version();
    }

    /** Who asks for which change of which version. */
    record Change(
            String command,
            Viewer viewer,
            String customerId,
            @Nullable String ifMatch,
            Source source) {

        Change(String command, Viewer viewer, String customerId, @Nullable String ifMatch) {
            this(command, viewer, customerId, ifMatch, Source.UNSTATED);
        }
    }
}
