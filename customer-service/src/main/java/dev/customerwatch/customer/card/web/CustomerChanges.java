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
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.card.mongo.Saved;
import dev.customerwatch.customer.card.stream.CustomerEvents;
import dev.customerwatch.customer.history.RecordedChange.Author;
import dev.customerwatch.customer.history.Source;
import dev.customerwatch.customer.matter.mongo.MatterStores;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Changes a customer that the viewer may change, decided on the version that If-Match names. */
@Component
final class CustomerChanges {

    private final Customers customers;
    private final Visibility visibility;
    private final MatterStores matters;
    private final DecisionLog log;

    CustomerChanges(Customers customers, Visibility visibility, MatterStores matters, DecisionLog log) {
        this.customers = customers;
        this.visibility = visibility;
        this.matters = matters;
        this.log = log;
    }

    /** Somebody went through the whole card. */
    ResponseEntity<CustomerView> reviewed(Viewer viewer, String customerId, Instant at) {
        var author = new Author(viewer.subject(), Source.UNSTATED);
        customers.change(
                customerId,
                author,
                found -> dev.customerwatch.messaging.store.Change.of(
                        found.orElseThrow().reviewed(at), List.of(), true));
        log.decided("review", customerId, "changed");
        var now = visibility.visible(viewer, customerId);
        return ResponseEntity.ok().eTag(ETags.of(now.version())).body(CustomerView.of(now));
    }

    ResponseEntity<CustomerView> change(Change change, Function<Customer, Outcome> decision) {
        return decide(change, visibility.changeable(change.viewer(), change.customerId()), decision);
    }

    /** Refuses what {@link #decide} would refuse, and changes nothing. */
    void check(Change change, Function<Customer, Outcome> decision) {
        var read = visibility.kept(change.viewer(), change.customerId());
        requireVersion(change, read);
        var outcome = CustomerProblems.read(() -> decision.apply(read.customer()));
        if (!(outcome instanceof Changed)) {
            result(change, read, outcome);
        }
    }

    /** Decides on a card that was read for it. */
    ResponseEntity<CustomerView> decide(Change change, KeptCustomer read, Function<Customer, Outcome> decision) {
        try {
            requireVersion(change, read);
            var outcome = CustomerProblems.read(() -> decision.apply(read.customer()));
            var now = result(change, read, outcome);
            log.decided(change.command(), change.customerId(), now == read ? "unchanged" : "changed");
            return ResponseEntity.ok().eTag(ETags.of(now.version())).body(CustomerView.of(now));
        } catch (Refusal refusal) {
            log.decided(change.command(), change.customerId(), refusal.type().code());
            throw refusal;
        }
    }

    private static void requireVersion(Change change, KeptCustomer read) {
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
            case StageSkipped skipped -> throw CustomerProblems.stageSkipped(skipped);
            case ShareTooSmall small -> throw CustomerProblems.shareTooSmall(small);
            case MergedAway away -> throw CustomerProblems.mergedAway(away.into());
            case SameCard same ->
                throw CustomerProblems.sameCard(read.customer().id());
            case CountsForOthers counts -> throw CustomerProblems.countsForOthers(counts);
            case HasDealings dealings -> throw CustomerProblems.hasDealings(dealings);
            case OwnerKeepsFile owner -> throw CustomerProblems.ownerKeepsFile(owner);
            case NoTeam none -> throw CustomerProblems.noTeam(none);
            case ManagersDecide managers ->
                throw CustomerProblems.managersDecide(change.command().equals("stage") ? "to" : "givenUp");
        };
    }

    private KeptCustomer saved(Change change, KeptCustomer read, Changed changed) {
        handOver(read.customer(), changed.customer());
        var author = new Author(change.viewer().subject(), change.source());
        return switch (customers.save(read, changed.customer(), CustomerEvents.of(changed.event()), author)) {
            case Saved.Kept kept -> kept.customer();
            case Saved.Overtaken overtaken -> throw ETags.stale(newest(read));
            case Saved.Taken taken ->
                throw CustomerProblems.taken(taken.field(), changed.customer().profile());
        };
    }

    /** What is open goes first: if the card is not saved after all, whoever asks again finds it there already. */
    private void handOver(Customer before, Customer now) {
        var from = before.care().accountOwner();
        var to = now.care().accountOwner();
        if (from != null && to != null && !from.equals(to)) {
            matters.handOver(now.id(), from, to);
        }
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
