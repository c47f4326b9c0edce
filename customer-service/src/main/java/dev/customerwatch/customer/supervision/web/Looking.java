package dev.customerwatch.customer.supervision.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.card.mongo.AllCustomers;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.card.web.Visibility;
import dev.customerwatch.customer.matter.mongo.KeptMatter;
import dev.customerwatch.customer.supervision.Completeness;
import dev.customerwatch.customer.supervision.RepView;
import dev.customerwatch.customer.supervision.RepView.Trade;
import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.customer.view.KnownPayment;
import dev.customerwatch.customer.view.mongo.Credits;
import dev.customerwatch.customer.view.mongo.Orders;
import dev.customerwatch.customer.visit.Visit;
import dev.customerwatch.customer.visit.Visit.Status;
import dev.customerwatch.customer.visit.mongo.Visits;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks at what a rep's customers did, and at what the rep did. */
@Component
final class Looking {

    private static final int AT_ONCE = 500;
    private static final int WEEK = 7;

    private final AllCustomers everybody;
    private final Customers customers;
    private final Orders orders;
    private final Credits credits;
    private final Visits visits;
    private final Visibility visibility;
    private final CustomerSettings settings;

    Looking(
            AllCustomers everybody,
            Customers customers,
            Orders orders,
            Credits credits,
            Visits visits,
            Visibility visibility,
            CustomerSettings settings) {
        this.everybody = everybody;
        this.customers = customers;
        this.orders = orders;
        this.credits = credits;
        this.visits = visits;
        this.visibility = visibility;
        this.settings = settings;
    }

    RepView at(Viewer viewer, String rep, Instant now) {
        var today = LocalDate.ofInstant(now, settings.zone());
        var month = today.withDayOfMonth(1);
        var cards = everybody.of(rep).stream()
                .filter(kept -> visibility.maySee(viewer, kept.customer()))
                .toList();
        return new RepView(
                rep,
                today,
                cards.size(),
                notReviewed(cards, start(today.minusDays(WEEK))),
                completeness(cards, now),
                sum(cards, id -> placedOn(id, today.minusDays(1))),
                sum(cards, id -> soldSince(id, month)),
                sum(
                        cards,
                        id -> credits.paymentsSince(id, start(month)).stream().map(KnownPayment::amount)),
                sum(cards, id -> overdue(id, today)),
                count(rep, Status.DONE, visit -> visit.day().isAfter(today.minusDays(WEEK))),
                count(rep, Status.PLANNED, visit -> !visit.day().isAfter(today)));
    }

    private static Trade sum(List<KeptCustomer> cards, Function<String, Stream<Money>> amounts) {
        var all = Trade.NONE;
        for (var kept : cards) {
            for (var amount : amounts.apply(kept.customer().id()).toList()) {
                all = all.plus(amount);
            }
        }
        return all;
    }

    private Stream<Money> placedOn(String customerId, LocalDate day) {
        return orders.since(customerId, start(day)).stream()
                .filter(order -> order.status() != KnownOrder.Status.REJECTED)
                .filter(order ->
                        LocalDate.ofInstant(order.placedAt(), settings.zone()).equals(day))
                .flatMap(order -> Stream.ofNullable(order.net()));
    }

    private Stream<Money> soldSince(String customerId, LocalDate day) {
        return orders.since(customerId, start(day)).stream()
                .filter(KnownOrder::counts)
                .flatMap(order -> Stream.ofNullable(order.net()));
    }

    private Stream<Money> overdue(String customerId, LocalDate today) {
        return credits.standing(customerId, today).overdue().stream()
                .flatMap(invoice -> Stream.ofNullable(invoice.open()));
    }

    private int count(String rep, Status status, Predicate<Visit> which) {
        return (int) visits.matters().list(Map.of("rep", rep, "status", status.name()), null, AT_ONCE).stream()
                .map(KeptMatter::matter)
                .filter(which)
                .count();
    }

    private static int notReviewed(List<KeptCustomer> cards, Instant since) {
        return (int) cards.stream()
                .map(kept -> kept.customer().relation().reviewedAt())
                .filter(at -> at == null || at.isBefore(since))
                .count();
    }

    private int completeness(List<KeptCustomer> cards, Instant now) {
        if (cards.isEmpty()) {
            return 0;
        }
        var sum = cards.stream()
                .mapToInt(kept -> Completeness.of(
                        kept.customer(), customers.timeline(kept).asOf(now, now).keySet()))
                .sum();
        return sum / cards.size();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(settings.zone()).toInstant();
    }
}
