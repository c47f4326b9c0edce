package dev.customerwatch.credit.account.stream;

import dev.customerwatch.credit.account.DeliveryFact;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.money.Money;

/** What entries about orders and their deliveries publish. */
final class OrderEvents {

    private OrderEvents() {}

    static void add(Publication to, Fact.Reserved reserved) {
        to.add(
                "credit.credit-reserved.v1",
                new Bodies.CreditReserved(
                        to.customerId(),
                        reserved.orderId(),
                        reserved.amount(),
                        reserved.waiver(),
                        to.postings(),
                        to.figures()));
    }

    static void add(Publication to, Fact.Held held) {
        to.add(
                "credit.credit-held.v1",
                new Bodies.CreditHeld(
                        to.customerId(),
                        held.orderId(),
                        held.amount(),
                        held.hold().reason(),
                        held.hold().available(),
                        held.hold().overdue(),
                        held.hold().part(),
                        to.figures()));
    }

    static void add(Publication to, Fact.Cancelled cancelled) {
        to.postings().stream()
                .map(Posting::amount)
                .reduce(Money::plus)
                .ifPresent(released -> to.add(
                        "credit.credit-released.v1",
                        new Bodies.CreditReleased(
                                to.customerId(),
                                cancelled.orderId(),
                                released.negated(),
                                to.postings(),
                                to.figures())));
    }

    static void add(Publication to, DeliveryFact fact) {
        switch (fact) {
            case DeliveryFact.Delivered delivered ->
                to.add(
                        "credit.delivery-recorded.v1",
                        new Bodies.DeliveryRecorded(
                                to.customerId(),
                                delivered.orderId(),
                                delivered.deliveryId(),
                                delivered.amount(),
                                delivered.ahead(),
                                delivered.deliveredOn(),
                                to.postings(),
                                to.figures()));
        }
    }
}
