package dev.customerwatch.credit.collection;

import dev.customerwatch.credit.receivable.Item;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * A promise to pay and what became of it by the end of a day.
 *
 * @param paid what came in for it in time
 */
public record Promise(PlanLine line, Money paid, Status status) {

    /** What became of a promise. */
    public enum Status {
        OPEN,
        KEPT,
        BROKEN
    }

    /**
     * What became of a customer's promises. Money counts once, for the promise due first among those made by the day on which
     * it came.
     *
     * @param items with everything that was collected since the first was made
     */
    public static List<Promise> of(List<PlanLine> lines, List<Item> items, LocalDate day, ZoneId zone) {
        var received = received(items, day);
        var promises = new ArrayList<Promise>();
        lines.stream()
                .filter(line -> line.kind() == PlanLine.Kind.PROMISE && line.isExpected())
                .sorted(Comparator.comparing(PlanLine::on).thenComparing(PlanLine::lineId))
                .forEach(line -> promises.add(of(line, received, day, zone)));
        return List.copyOf(promises);
    }

    private static Promise of(PlanLine line, TreeMap<LocalDate, Money> received, LocalDate day, ZoneId zone) {
        var made = line.at().atZone(zone).toLocalDate();
        var paid = Money.zero(line.amount().currency());
        if (!made.isAfter(line.on())) {
            for (var one : received.subMap(made, true, line.on(), true).entrySet()) {
                var taken = one.getValue().min(line.amount().minus(paid));
                one.setValue(one.getValue().minus(taken));
                paid = paid.plus(taken);
            }
        }
        return new Promise(line, paid, status(line, paid, day));
    }

    private static Status status(PlanLine line, Money paid, LocalDate day) {
        if (paid.equals(line.amount())) {
            return Status.KEPT;
        }
        return day.isAfter(line.on()) ? Status.BROKEN : Status.OPEN;
    }

    private static TreeMap<LocalDate, Money> received(List<Item> items, LocalDate day) {
        var received = new TreeMap<LocalDate, Money>();
        for (var item : items) {
            for (var move : item.moves()) {
                if (move.kind() == Item.Kind.COLLECTED && !move.on().isAfter(day)) {
                    received.merge(move.on(), move.amount().negated(), Money::plus);
                }
            }
        }
        return received;
    }
}
