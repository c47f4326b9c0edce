package dev.customerwatch.alert.rule.lost;

import dev.customerwatch.alert.rule.Dated;
import dev.customerwatch.alert.rule.Severity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lost-customer rule remembers of a customer.
 *
 * @param at the newest instant seen
 * @param supplyHeld whether we supply nothing
 * @param now what is warned of, null where nothing is
 * @param outcome how the newest warning ended, null while one holds and before the first
 * @param events ids of the newest events that changed something, oldest first
 */
public record LostState(
        Instant at,
        Card card,
        boolean supplyHeld,
        Purchases purchases,
        @Nullable LostReason now,
        @Nullable LostOutcome outcome,
        List<String> events) {

    private static final int MOST_EVENTS = 20;

    static final LostState INITIAL =
            new LostState(Instant.EPOCH, Card.UNKNOWN, false, Purchases.NONE, null, null, List.of());

    public LostState {
        events = List.copyOf(events);
    }

    LostState at(Instant instant) {
        return new LostState(instant, card, supplyHeld, purchases, now, outcome, events);
    }

    LostState warning(@Nullable LostReason reason, @Nullable LostOutcome ended) {
        return new LostState(at, card, supplyHeld, purchases, reason, ended, events);
    }

    /** How bad what is warned of is: a customer without brand loyalty is worth a hint at most. */
    Severity severity(LostReason reason) {
        return card.noBrandLoyalty() ? Severity.INFO : reason.severity();
    }

    /** Why nothing is warned of whatever the silence, null where nothing speaks against it. */
    @Nullable
    LostOutcome muted() {
        if (card.lost()) {
            return LostOutcome.LOST;
        }
        if (card.onceInALife()) {
            return LostOutcome.ONCE_IN_A_LIFE;
        }
        if (card.givenUp()) {
            return LostOutcome.GIVEN_UP;
        }
        return supplyHeld ? LostOutcome.SUPPLY_HELD : null;
    }

    LostState with(Dated<LostFact> dated, ZoneId zone) {
        return switch (dated.fact()) {
            case LostFact.Bought bought -> {
                var day = dated.occurred().atZone(zone).toLocalDate();
                yield with(
                        purchases.bought(new Order(bought.order(), day, bought.pieces(), bought.net())), dated.event());
            }
            case LostFact.Returned back ->
                with(purchases.returned(back.order(), back.pieces(), back.net()), dated.event());
            case LostFact.Cancelled off -> with(purchases.cancelled(off.order()), dated.event());
            case LostFact.CardRead read ->
                read.card().equals(card) ? this : with(read.card(), supplyHeld, purchases, dated.event());
            case LostFact.SupplyHold hold ->
                hold.held() == supplyHeld ? this : with(card, hold.held(), purchases, dated.event());
        };
    }

    private LostState with(Purchases changed, String event) {
        return changed.equals(purchases) ? this : with(card, supplyHeld, changed, event);
    }

    private LostState with(Card read, boolean held, Purchases changed, String event) {
        var newest = new ArrayList<>(events);
        newest.add(event);
        var kept = newest.subList(Math.max(0, newest.size() - MOST_EVENTS), newest.size());
        return new LostState(at, read, held, changed, now, outcome, kept);
    }
}
