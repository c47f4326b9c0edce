package dev.customerwatch.local.demo;

import dev.customerwatch.local.http.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** One buyer's orders, from placing to delivery, and its payments; it keeps nothing that the services do not know. */
final class Trade {

    private static final Logger LOG = LoggerFactory.getLogger(Trade.class);
    private static final Span FIRST_ORDER = Span.seconds(0, 8);
    private static final Span BEFORE_DELIVERY = Span.seconds(2, 5);
    private static final Span BEFORE_RELEASE = Span.seconds(4, 12);
    private static final Span BEFORE_RETURN = Span.seconds(10, 30);
    private static final double RELEASED = 0.2;
    private static final double RETURNED = 0.02;

    private final String customerId;
    private final Buyer buyer;
    private final Office office;
    private final Agenda agenda;
    private final Dice dice;
    private boolean hasHeldBefore;

    Trade(String customerId, Buyer buyer, Office office, Agenda agenda, Dice dice) {
        this.customerId = customerId;
        this.buyer = buyer;
        this.office = office;
        this.agenda = agenda;
        this.dice = dice;
    }

    /** Takes up what an earlier run left, then goes on for ever. */
    void begin() {
        for (var status : new String[] {"PLACED", "ON_HOLD", "CONFIRMED"}) {
            agenda.in(Duration.ZERO, () -> office.orders(customerId, status), this::resume);
        }
        buy(dice.within(FIRST_ORDER));
        if (buyer.habit().buysOnCredit()) {
            agenda.in(buyer.habit().untilNextPayment(dice), () -> office.openInvoices(customerId), this::pay);
        }
    }

    private void resume(Answer orders) {
        for (var order : orders.body().path("items")) {
            if (!order.path("delivered").asString("").equals("FULL")) {
                follow(order);
            }
        }
    }

    private void buy(Duration delay) {
        var purchase = Purchase.by(customerId, buyer, dice);
        agenda.in(delay, () -> office.placeOrder(purchase), this::placed);
    }

    private void placed(Answer order) {
        buy(buyer.habit().untilNextOrder(dice));
        if (accepted("place", order)) {
            follow(order.body());
        }
    }

    private void follow(JsonNode order) {
        var orderId = order.path("orderId").asString();
        agenda.in(dice.within(BEFORE_DELIVERY), () -> office.order(orderId), this::decide);
    }

    private void decide(Answer answer) {
        if (!accepted("read", answer)) {
            return;
        }
        var order = answer.body();
        var orderId = order.path("orderId").asString();
        switch (order.path("status").asString("")) {
            case "PLACED" -> follow(order);
            case "ON_HOLD" -> decideOnHold(order);
            case "CONFIRMED" -> agenda.in(Duration.ZERO, () -> office.deliver(orderId), this::delivered);
            default -> LOG.debug("order={} is over", orderId);
        }
    }

    private void decideOnHold(JsonNode order) {
        var orderId = order.path("orderId").asString();
        var isReleased = isReleased();
        agenda.in(
                dice.within(BEFORE_RELEASE),
                () -> isReleased ? office.release(orderId) : office.reject(orderId),
                answer -> {
                    if (accepted("decide", answer) && isReleased) {
                        follow(order);
                    }
                });
    }

    /** The first one always, so that a warning comes soon. */
    private boolean isReleased() {
        var first = !hasHeldBefore;
        hasHeldBefore = true;
        return buyer.habit() == Habit.DRIFTING && (first || dice.happens(RELEASED));
    }

    private void delivered(Answer order) {
        if (accepted("deliver", order) && dice.happens(RETURNED)) {
            var orderId = order.body().path("orderId").asString();
            agenda.in(dice.within(BEFORE_RETURN), () -> office.takeBack(orderId), answer -> accepted("return", answer));
        }
    }

    private void pay(Answer invoices) {
        agenda.in(buyer.habit().untilNextPayment(dice), () -> office.openInvoices(customerId), this::pay);
        var sum = BigDecimal.ZERO;
        for (var invoice : invoices.body().path("items")) {
            sum = sum.add(new BigDecimal(invoice.path("open").path("amount").asString("0")));
        }
        if (sum.signum() > 0) {
            var amount = Office.money(sum.toPlainString(), buyer.currency());
            var key = UUID.randomUUID().toString();
            agenda.in(Duration.ZERO, () -> office.pay(customerId, amount, key), answer -> accepted("pay", answer));
        }
    }

    private static boolean accepted(String step, Answer answer) {
        if (!answer.isOk()) {
            LOG.info("demo step={} refused={}", step, answer.problem());
        }
        return answer.isOk();
    }
}
