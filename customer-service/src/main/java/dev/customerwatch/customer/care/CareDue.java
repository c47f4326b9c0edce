package dev.customerwatch.customer.care;

import dev.customerwatch.customer.care.CareTask.Kind;
import dev.customerwatch.customer.care.CareTask.Proposal;
import dev.customerwatch.customer.view.KnownOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds what is to be done for a customer on a day; the cause of each is the same on every day that finds it. */
public final class CareDue {

    private static final int WITHIN = 7;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final CareRule rule;
    private final CareFacts facts;
    private final LocalDate today;
    private final List<Proposal> found = new ArrayList<>();

    private CareDue(CareRule rule, CareFacts facts, LocalDate today) {
        this.rule = rule;
        this.facts = facts;
        this.today = today;
    }

    public static List<Proposal> of(CareRule rule, CareFacts facts, LocalDate today) {
        var due = new CareDue(rule, facts, today);
        due.products();
        due.days();
        due.tracks();
        return List.copyOf(due.found);
    }

    private void products() {
        for (var order : facts.orders()) {
            var due = facts.day(order).plusDays(rule.productCareAfter());
            if (!due.isAfter(today) && due.plusDays(WITHIN).isAfter(today)) {
                add(Kind.PRODUCT_CARE, order.orderId(), order.orderId(), due);
            }
        }
        var bought = facts.bought();
        facts.products().forEach((product, day) -> {
            rule.related().getOrDefault(product, List.of()).stream()
                    .filter(other -> !bought.contains(other))
                    .forEach(other -> add(Kind.RELATED_PRODUCT, product + " " + other, other, today));
            var lasts = rule.lasts().get(product);
            if (lasts != null && !day.plusDays(lasts - rule.renewAhead()).isAfter(today)) {
                add(Kind.RENEWAL_DUE, product + " " + day, product, day.plusDays(lasts));
            }
        });
    }

    private void days() {
        facts.birthdays().forEach((contact, born) -> yearly(Kind.BIRTHDAY, contact, born));
        var founded = facts.foundedOn();
        if (founded != null) {
            yearly(Kind.FOUNDING_DAY, "company", founded);
        }
    }

    private void yearly(Kind kind, String whose, LocalDate first) {
        for (var year : List.of(today.getYear(), today.getYear() + 1)) {
            var day = first.withYear(year); // 29 February is kept on the 28th of other years
            if (!day.isBefore(today) && !day.minusDays(rule.greetAhead()).isAfter(today) && first.isBefore(day)) {
                add(kind, whose + " " + year, kind == Kind.BIRTHDAY ? whose : null, day);
            }
        }
    }

    private void tracks() {
        facts.lastDay().ifPresent(last -> {
            var silent = ChronoUnit.DAYS.between(last, today);
            if (facts.decidable() && silent >= rule.decideLostAfter()) {
                add(Kind.DECIDE_LOST, last.toString(), null, today.plusDays(WITHIN));
            } else if (silent > (long) rule.rareFactor() * usualGap()) {
                add(Kind.RFM, last.toString(), null, today.plusDays(WITHIN));
            }
        });
        var lastYear = net(today.minus(CareRule.YEAR), today.plusDays(1));
        net(today.minus(CareRule.YEAR).minus(CareRule.YEAR), today.minus(CareRule.YEAR))
                .forEach((currency, before) -> {
                    var now = lastYear.getOrDefault(currency, BigDecimal.ZERO);
                    var floor = before.multiply(HUNDRED.subtract(new BigDecimal(rule.valueFall())));
                    if (now.multiply(HUNDRED).compareTo(floor) <= 0) {
                        add(Kind.VALUE, today.getYear() + " " + currency, null, today.plusDays(WITHIN));
                    }
                });
    }

    /** The middle gap between two days of purchase; without two of them nothing is usual. */
    private long usualGap() {
        var days = facts.days();
        var gaps = IntStream.range(1, days.size())
                .mapToLong(at -> ChronoUnit.DAYS.between(days.get(at - 1), days.get(at)))
                .sorted()
                .toArray();
        return gaps.length == 0 ? Integer.MAX_VALUE : gaps[gaps.length / 2];
    }

    private Map<String, BigDecimal> net(LocalDate from, LocalDate until) {
        var sums = new TreeMap<String, BigDecimal>();
        for (var order : facts.orders()) {
            var day = facts.day(order);
            if (!day.isBefore(from) && day.isBefore(until)) {
                add(sums, order);
            }
        }
        return sums;
    }

    private static void add(Map<String, BigDecimal> sums, KnownOrder order) {
        var net = order.net();
        if (net != null) {
            sums.merge(net.currency().getCurrencyCode(), net.amount(), BigDecimal::add);
        }
    }

    private void add(Kind kind, String cause, @org.jspecify.annotations.Nullable String about, LocalDate dueOn) {
        found.add(new Proposal(kind, kind + " " + cause, about, dueOn));
    }
}
