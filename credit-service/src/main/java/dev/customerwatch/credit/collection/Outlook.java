package dev.customerwatch.credit.collection;

import dev.customerwatch.credit.collection.PlanLine.Kind;
import dev.customerwatch.credit.collection.Promise.Status;
import dev.customerwatch.credit.file.CreditFile.Rated;
import dev.customerwatch.credit.file.CreditFiles;
import dev.customerwatch.credit.receivable.Item;
import dev.customerwatch.credit.receivable.ItemReading;
import dev.customerwatch.credit.receivable.Prospects;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What is expected of customers, from their ratings, plan lines and promises. */
public final class Outlook implements Prospects {

    /** A promise broken longer ago is history. */
    private static final int REMEMBERED_DAYS = 90;

    private final CreditFiles files;
    private final PlanLines lines;
    private final ItemReading reading;
    private final ZoneId zone;

    public Outlook(CreditFiles files, PlanLines lines, ItemReading reading, ZoneId zone) {
        this.files = files;
        this.lines = lines;
        this.reading = reading;
        this.zone = zone;
    }

    @Override
    public Prospect of(String customerId, List<Item> items, LocalDate day) {
        var rating = files.find(customerId).file().rated().map(Rated::rating).map(Enum::name);
        var planned = lines.ofCustomer(customerId, day.minusDays(REMEMBERED_DAYS)).stream()
                .filter(PlanLine::isExpected)
                .toList();
        var promises = promises(customerId, planned, day);
        return new Prospect(
                rating.orElse(null),
                next(planned, items, day).orElse(null),
                shown(promises).orElse(null));
    }

    /** What became of a customer's promises by the end of a day, of those of the last months. */
    public List<Promise> promises(String customerId, LocalDate day) {
        return promises(customerId, lines.ofCustomer(customerId, day.minusDays(REMEMBERED_DAYS)), day);
    }

    private List<Promise> promises(String customerId, List<PlanLine> planned, LocalDate day) {
        var made = planned.stream()
                .filter(line -> line.kind() == Kind.PROMISE && line.isExpected())
                .map(line -> line.at().atZone(zone).toLocalDate())
                .min(LocalDate::compareTo);
        return made.map(first ->
                        Promise.of(planned, reading.current().between(customerId, first.minusDays(1), day), day, zone))
                .orElse(List.of());
    }

    private static Optional<Receipt> next(List<PlanLine> planned, List<Item> items, LocalDate day) {
        return planned.stream()
                .filter(line -> line.kind() == Kind.RECEIPT && !line.on().isBefore(day))
                .findFirst()
                .map(line -> new Receipt(line.on(), line.amount()))
                .or(() -> fallingDue(items, day));
    }

    private static Optional<Receipt> fallingDue(List<Item> items, LocalDate day) {
        var days = new TreeMap<LocalDate, Money>();
        for (var item : items) {
            var dueOn = item.dueOn();
            var open = item.openOn(day);
            if (dueOn != null && !dueOn.isBefore(day) && open.isPositive()) {
                days.merge(dueOn, open, Money::plus);
            }
        }
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new Receipt(days.firstKey(), days.firstEntry().getValue()));
    }

    private static Optional<Promised> shown(List<Promise> promises) {
        var open = promises.stream()
                .filter(promise -> promise.status() == Status.OPEN)
                .findFirst();
        return open.or(() -> promises.stream()
                        .filter(promise -> promise.status() == Status.BROKEN)
                        .max(Comparator.comparing(promise -> promise.line().on())))
                .map(promise ->
                        new Promised(promise.line().on(), promise.line().amount(), promise.status() == Status.BROKEN));
    }
}
