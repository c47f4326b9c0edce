package dev.customerwatch.customer.card.stream;

import dev.customerwatch.customer.card.CardEvent;
import dev.customerwatch.customer.card.CardEvent.AccountOwnerAssigned;
import dev.customerwatch.customer.card.CardEvent.CustomerErased;
import dev.customerwatch.customer.card.CardEvent.CustomerFlagged;
import dev.customerwatch.customer.card.CardEvent.CustomerGraded;
import dev.customerwatch.customer.card.CardEvent.CustomerImported;
import dev.customerwatch.customer.card.CardEvent.CustomerMerged;
import dev.customerwatch.customer.card.CardEvent.CustomerProfileChanged;
import dev.customerwatch.customer.card.CardEvent.CustomerRegistered;
import dev.customerwatch.customer.card.CardEvent.CustomerStateChanged;
import dev.customerwatch.customer.card.CardEvent.RelationshipStageChanged;
import dev.customerwatch.messaging.NewEvent;

/** Turns what happened to a card into events of {@code customer.events.v1}. */
public final class CustomerEvents {

    private CustomerEvents() {}

    public static NewEvent of(CardEvent event) {
        var card = PublicCard.of(event.customer());
        return switch (event) {
            case CustomerRegistered registered ->
                published("customer-registered", registered, new CardPayload.Registered(card, null));
            case CustomerImported imported ->
                published("customer-registered", imported, new CardPayload.Registered(card, "IMPORT"));
            case CustomerProfileChanged described ->
                published(
                        "customer-profile-changed",
                        described,
                        new CardPayload.ProfileChanged(card, described.changed()));
            case CustomerStateChanged moved -> published("customer-state-changed", moved, stateChanged(card, moved));
            case AccountOwnerAssigned assigned ->
                published("account-owner-assigned", assigned, new CardPayload.OwnerAssigned(card, assigned.previous()));
            case CustomerGraded graded ->
                published("customer-graded", graded, new CardPayload.Graded(card, graded.previous()));
            case RelationshipStageChanged staged ->
                published("relationship-stage-changed", staged, stageChanged(card, staged));
            case CustomerMerged merged ->
                published(
                        "customer-merged",
                        merged,
                        new CardPayload.Merged(
                                card,
                                merged.move().into(),
                                merged.move().reason(),
                                merged.move().actor()));
            case CustomerErased erased -> published("customer-erased", erased, erased(card, erased));
            case CustomerFlagged flagged ->
                published("customer-flagged", flagged, new CardPayload.Flagged(card, flagged.reason()));
        };
    }

    private static CardPayload stateChanged(PublicCard card, CustomerStateChanged moved) {
        var standing = moved.customer().standing();
        return new CardPayload.StateChanged(
                card, moved.from(), standing.state(), standing.reason(), standing.actor(), standing.lossReason());
    }

    private static CardPayload erased(PublicCard card, CustomerErased erased) {
        var keeping = erased.customer().keeping();
        return new CardPayload.Erased(card, keeping.status(), keeping.until(), erased.reason());
    }

    private static CardPayload stageChanged(PublicCard card, RelationshipStageChanged staged) {
        var move = staged.move();
        var share = move.share();
        return new CardPayload.StageChanged(
                card,
                staged.from(),
                move.to(),
                share == null ? null : share.toPlainString(),
                move.reason(),
                move.actor());
    }

    private static NewEvent published(String event, CardEvent happened, CardPayload body) {
        return new NewEvent("customer." + event + ".v1", happened.at(), body);
    }
}
