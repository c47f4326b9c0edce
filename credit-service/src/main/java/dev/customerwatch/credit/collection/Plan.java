package dev.customerwatch.credit.collection;

import dev.customerwatch.credit.customer.KnownCustomer;
import dev.customerwatch.credit.customer.KnownCustomers;
import dev.customerwatch.credit.receivable.Item;
import dev.customerwatch.credit.receivable.ItemReading;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The plan of receipts and payments 收付款计划: what is to move, by day and customer. */
public final class Plan {

    private final ItemReading reading;
    private final PlanLines lines;
    private final KnownCustomers customers;

    public Plan(ItemReading reading, PlanLines lines, KnownCustomers customers) {
        this.reading = reading;
        this.lines = lines;
        this.customers = customers;
    }

    /** What of a customer's is to move on a day. */
    public record Day(LocalDate on, KnownCustomer customer, Planned planned) {}

    /**
     * What is to move in one currency.
     *
     * @param days by their day, then by customer
     */
    public record Table(Currency currency, List<Day> days, Planned total) {
        public Table {
            days = List.copyOf(days);
        }
    }

    /** What is to move on these days, both included, of those customers that pass: a table per currency. */
    public List<Table> of(LocalDate from, LocalDate to, LocalDate today, Predicate<KnownCustomer> shown) {
        var items = reading.current().between(today, today).stream().collect(Collectors.groupingBy(Item::currency));
        var planned = lines.expected(from, to).stream()
                .collect(Collectors.groupingBy(line -> line.amount().currency()));
        var currencies = new TreeSet<>(Comparator.comparing(Currency::getCurrencyCode));
        currencies.addAll(items.keySet());
        currencies.addAll(planned.keySet());
        return currencies.stream()
                .map(currency -> table(
                        currency,
                        items.getOrDefault(currency, List.of()),
                        planned.getOrDefault(currency, List.of()),
                        from,
                        to,
                        shown))
                .filter(table -> !table.days().isEmpty())
                .toList();
    }

    private Table table(
            Currency currency,
            List<Item> items,
            List<PlanLine> planned,
            LocalDate from,
            LocalDate to,
            Predicate<KnownCustomer> shown) {
        var owed =
                items.stream().collect(Collectors.groupingBy(item -> item.key().customerId()));
        var told = planned.stream().collect(Collectors.groupingBy(PlanLine::customerId));
        var names = new TreeSet<>(owed.keySet());
        names.addAll(told.keySet());
        var days = names.stream()
                .map(this::customer)
                .filter(shown)
                .flatMap(customer -> Planned.of(
                                currency,
                                owed.getOrDefault(customer.customerId(), List.of()),
                                told.getOrDefault(customer.customerId(), List.of()),
                                from,
                                to)
                        .entrySet()
                        .stream()
                        .map(day -> new Day(day.getKey(), customer, day.getValue())))
                .sorted(Comparator.comparing(Day::on))
                .toList();
        var total = days.stream().map(Day::planned).reduce(Planned.none(currency), Planned::plus);
        return new Table(currency, days, total);
    }

    private KnownCustomer customer(String customerId) {
        return customers.find(customerId).orElseGet(() -> KnownCustomer.of(customerId, null));
    }
}
