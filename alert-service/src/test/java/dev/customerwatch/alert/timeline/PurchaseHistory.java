package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.Fact;
import dev.customerwatch.alert.rule.Grade;
import dev.customerwatch.alert.rule.lost.Card;
import dev.customerwatch.alert.rule.lost.LostFact;
import dev.customerwatch.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A random customer with years of history, taken over by an import, and what the services tell live around it. */
final class PurchaseHistory {

    static final Instant IMPORTED = Instant.parse("2026-01-10T04:00:00Z");

    private final Random random;
    private final List<Arrival> facts = new ArrayList<>();
    private final List<Arrival> live = new ArrayList<>();
    private int number;

    PurchaseHistory(long seed) {
        random = new Random(seed);
        var orders = 1 + random.nextInt(12);
        var begin = IMPORTED.minus(Duration.ofDays(30 + random.nextInt(700)));
        for (var order = 0; order < orders; order++) {
            order(begin, "import-1");
        }
        live();
    }

    Random random() {
        return random;
    }

    /** The facts of the import in the order of their times, without its announcement. */
    List<Arrival> facts() {
        return facts.stream().sorted(Comparator.comparing(Arrival::time)).toList();
    }

    Arrival announcement() {
        return announced("import-1", facts.size(), IMPORTED);
    }

    List<Arrival> live() {
        if (live.isEmpty()) {
            tell(new LostFact.CardRead(new Card(null, false, false, false, false)), 0);
            for (var more = random.nextInt(4); more > 0; more--) {
                tell(someFact(), random.nextInt(3 * 24));
            }
        }
        return live;
    }

    /** Shuffled, and some of it told twice. */
    List<Arrival> shuffled(List<Arrival> arrivals) {
        var all = new ArrayList<>(arrivals);
        for (var more = random.nextInt(arrivals.size() + 1); more > 0; more--) {
            all.add(arrivals.get(random.nextInt(arrivals.size())));
        }
        Collections.shuffle(all, random);
        return all;
    }

    /** Everything from there on up to there, of an import of its own. */
    List<Arrival> anotherImport(String importId, Instant from, int orders) {
        var before = facts.size();
        for (var order = 0; order < orders; order++) {
            order(from, importId);
        }
        var own = new ArrayList<>(facts.subList(before, facts.size()));
        facts.subList(before, facts.size()).clear();
        own.add(announced(importId, own.size(), IMPORTED.plus(Duration.ofDays(2))));
        return own;
    }

    static Arrival announced(String importId, long count, Instant at) {
        var imported = new Imported(importId, count);
        return arrival("/sales/histories", importId + ":c-1", 1, at, at, imported, List.of());
    }

    private void order(Instant begin, String importId) {
        var id = "order-" + ++number;
        var at = begin.plusMillis(
                random.nextLong(Duration.between(begin, IMPORTED).toMillis()));
        var imported = new Imported(importId, null);
        facts.add(arrival("/sales/orders", id, 1, at, at, imported, List.of(bought(id))));
        if (random.nextInt(5) == 0) {
            var later = at.plus(Duration.ofHours(random.nextInt(48)));
            var back = new LostFact.Returned(id, random.nextInt(1, 3), net());
            facts.add(arrival("/sales/orders", id, 2, later, later, imported, List.of(back)));
        }
        if (random.nextInt(5) == 0) {
            // a return that names no order says nothing to the rules, and counts
            facts.add(arrival("/sales/returns", "return-" + number, 1, at, at, imported, List.of()));
        }
    }

    private Fact someFact() {
        return switch (random.nextInt(4)) {
            case 0 -> bought("live-" + ++number);
            case 1 ->
                new LostFact.CardRead(
                        new Card(Grade.values()[random.nextInt(3)], false, false, false, random.nextInt(4) == 0));
            case 2 -> new LostFact.CardRead(new Card(null, false, random.nextBoolean(), random.nextBoolean(), false));
            default -> new LostFact.SupplyHold(random.nextBoolean());
        };
    }

    private void tell(Fact fact, int hoursAround) {
        var at = IMPORTED.plus(Duration.ofHours(hoursAround - 24L));
        var source = fact instanceof LostFact.Bought ? "/sales/orders" : "/customer/customers";
        var subject = fact instanceof LostFact.Bought bought ? bought.order() : "c-1";
        var sequence = live.stream().filter(it -> it.subject().equals(subject)).count() + 1;
        live.add(arrival(source, subject, sequence, at, at, null, List.of(fact)));
    }

    private static LostFact bought(String order) {
        return new LostFact.Bought(order, 2, net());
    }

    private static Money net() {
        return Money.of("100.00", "CNY");
    }

    private static Arrival arrival(
            String source,
            String subject,
            long sequence,
            Instant time,
            Instant recorded,
            @Nullable Imported imported,
            List<Fact> facts) {
        var event = source + "/" + subject + "/" + sequence;
        return new Arrival(
                Histories.CUSTOMER, event, source, subject, sequence, time, recorded, false, imported, facts);
    }
}
