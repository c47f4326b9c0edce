package dev.customerwatch.alert.timeline.stream.store;

import dev.customerwatch.alert.rule.Grade;
import dev.customerwatch.alert.rule.lost.Card;
import dev.customerwatch.alert.rule.lost.LostFact;
import dev.customerwatch.alert.rule.lost.LostOutcome;
import dev.customerwatch.alert.rule.lost.LostReason;
import dev.customerwatch.alert.rule.lost.LostState;
import dev.customerwatch.alert.rule.lost.Order;
import dev.customerwatch.alert.rule.lost.PurchaseDay;
import dev.customerwatch.alert.rule.lost.Purchases;

/** How the facts and the state of the lost-customer rule are stored. */
final class LostForms {

    private LostForms() {}

    static void write(Output out, LostState state) {
        out.instant(state.at());
        write(out, state.card());
        out.bool(state.supplyHeld());
        write(out, state.purchases());
        out.optional(state.now(), Output::constant);
        out.optional(state.outcome(), Output::constant);
        out.all(state.events(), Output::text);
    }

    static LostState state(Input in) {
        return new LostState(
                in.instant(),
                card(in),
                in.bool(),
                purchases(in),
                in.optional(it -> it.constant(LostReason.class)),
                in.optional(it -> it.constant(LostOutcome.class)),
                in.all(Input::text));
    }

    static void write(Output out, LostFact fact) {
        switch (fact) {
            case LostFact.Bought bought -> {
                out.octet(0);
                out.text(bought.order());
                out.count(bought.pieces());
                out.money(bought.net());
            }
            case LostFact.Returned back -> {
                out.octet(1);
                out.text(back.order());
                out.count(back.pieces());
                out.money(back.net());
            }
            case LostFact.Cancelled off -> {
                out.octet(2);
                out.text(off.order());
            }
            case LostFact.CardRead read -> {
                out.octet(3);
                write(out, read.card());
            }
            case LostFact.SupplyHold hold -> {
                out.octet(4);
                out.bool(hold.held());
            }
        }
    }

    static LostFact fact(Input in) {
        var form = in.octet();
        return switch (form) {
            case 0 -> new LostFact.Bought(in.text(), in.count(), in.money());
            case 1 -> new LostFact.Returned(in.text(), in.count(), in.money());
            case 2 -> new LostFact.Cancelled(in.text());
            case 3 -> new LostFact.CardRead(card(in));
            case 4 -> new LostFact.SupplyHold(in.bool());
            default -> throw new IllegalStateException("no fact of a lost customer is stored as " + form);
        };
    }

    private static void write(Output out, Card card) {
        out.optional(card.grade(), Output::constant);
        out.bool(card.lost());
        out.bool(card.onceInALife());
        out.bool(card.givenUp());
        out.bool(card.noBrandLoyalty());
    }

    private static Card card(Input in) {
        return new Card(in.optional(it -> it.constant(Grade.class)), in.bool(), in.bool(), in.bool(), in.bool());
    }

    private static void write(Output out, Purchases purchases) {
        out.optional(purchases.first(), Output::day);
        out.count(purchases.earlier());
        out.all(purchases.days(), (to, day) -> {
            to.day(day.day());
            to.count(day.orders());
            to.all(day.net(), Output::money);
        });
        out.all(purchases.orders(), (to, order) -> {
            to.text(order.id());
            to.day(order.day());
            to.number(order.pieces());
            to.money(order.net());
        });
    }

    private static Purchases purchases(Input in) {
        return new Purchases(
                in.optional(Input::day),
                (int) in.count(),
                in.all(it -> new PurchaseDay(it.day(), (int) it.count(), it.all(Input::money))),
                in.all(it -> new Order(it.text(), it.day(), it.number(), it.money())));
    }
}
