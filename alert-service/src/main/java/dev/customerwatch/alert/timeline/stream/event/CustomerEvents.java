package dev.customerwatch.alert.timeline.stream.event;

import dev.customerwatch.alert.rule.Grade;
import dev.customerwatch.alert.rule.lost.Card;
import dev.customerwatch.alert.rule.lost.LostFact;
import dev.customerwatch.alert.rule.overdue.OverdueFact;
import dev.customerwatch.alert.rule.stage.Stage;
import dev.customerwatch.alert.rule.stage.StageFact;
import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.UnreadableEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The customers' events: each carries the whole card, so each says all that rules look at. */
final class CustomerEvents {

    static final Map<String, EventReader> READERS = Stream.of(
                    "customer.customer-registered.v1",
                    "customer.customer-profile-changed.v1",
                    "customer.customer-state-changed.v1",
                    "customer.customer-graded.v1",
                    "customer.customer-flagged.v1",
                    "customer.relationship-stage-changed.v1",
                    "customer.account-owner-assigned.v1")
            .collect(Collectors.toMap(Function.identity(), type -> CustomerEvents::read));

    private static final String LOST = "LOST";
    private static final String NO_BRAND_LOYALTY = "NONE";

    private CustomerEvents() {}

    private record Body(@Nullable CardBody customer) {}

    private record CardBody(
            @Nullable Grade grade,
            @Nullable String state,
            boolean onceInALife,
            boolean givenUp,
            @Nullable String attitude,
            @Nullable Stage stage) {

        Card read() {
            if (state == null) {
                throw new UnreadableEvent("the card has no state");
            }
            return new Card(grade, LOST.equals(state), onceInALife, givenUp, NO_BRAND_LOYALTY.equals(attitude));
        }
    }

    private static Reading read(byte[] bytes) {
        var card = EventJson.read(bytes, Body.class).customer();
        if (card == null) {
            throw new UnreadableEvent("the body has no customer");
        }
        var read = card.read();
        return Reading.of(
                List.of(
                        new LostFact.CardRead(read),
                        new OverdueFact.Graded(read.grade()),
                        new StageFact.CardRead(card.stage(), read.lost() || read.givenUp())),
                null);
    }
}
