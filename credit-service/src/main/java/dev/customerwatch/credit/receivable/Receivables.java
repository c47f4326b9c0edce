package dev.customerwatch.credit.receivable;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.customer.KnownCustomer;
import dev.customerwatch.credit.customer.KnownCustomers;
import dev.customerwatch.credit.receivable.Prospects.Prospect;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What all customers owe, by customer, by account owner and in total, as of any day. */
public final class Receivables {

    private final ItemReading reading;
    private final Ledgers ledgers;
    private final KnownCustomers customers;
    private final Prospects prospects;

    public Receivables(ItemReading reading, Ledgers ledgers, KnownCustomers customers, Prospects prospects) {
        this.reading = reading;
        this.ledgers = ledgers;
        this.customers = customers;
        this.prospects = prospects;
    }

    /** One customer's figures. */
    public record Of<F>(KnownCustomer customer, F figures) {
        public String customerId() {
            return customer.customerId();
        }

        /** Who owns the account, null where nobody does. */
        public @Nullable String owner() {
            return customer.accountOwner();
        }
    }

    /**
     * Figures of customers in one currency, with their sums.
     *
     * @param owners by account owner; what nobody owns under the empty name
     * @param regions by region; of customers without one under the empty name
     */
    public record Table<F>(
            Currency currency, List<Of<F>> customers, Map<String, F> owners, Map<String, F> regions, F total) {
        public Table {
            customers = List.copyOf(customers);
        }
    }

    /**
     * A customer's row of the status table.
     *
     * @param limit in force now; null for a sum
     * @param used the exposure now
     */
    public record Status(@Nullable Limit limit, Money used, Prospect prospect, StatusRow row) {
        Status plus(Status other) {
            return new Status(null, used.plus(other.used), Prospect.NONE, row.plus(other.row));
        }
    }

    /** The ageing of those customers that pass, a table per currency. */
    public List<Table<Ageing>> ageing(Ageing.Base base, LocalDate day, Predicate<KnownCustomer> shown) {
        var items = reading.current().between(day, day);
        return tables(items, shown, (currency, id) -> of -> Ageing.of(base, currency, of, day), Ageing::plus);
    }

    /** The status table 欠款状况表 of those customers that pass, a table per currency. */
    public List<Table<Status>> status(StatusRow.Basis basis, Predicate<KnownCustomer> shown) {
        var items = reading.current().between(basis.from().minusDays(1), basis.day());
        return tables(items, shown, (currency, id) -> of -> status(currency, id, of, basis), Status::plus);
    }

    /** What was collected over some days against what was due, of those customers that pass, a table per currency. */
    public List<Table<CollectionRow>> collection(LocalDate from, LocalDate to, Predicate<KnownCustomer> shown) {
        var items = reading.current().between(from.minusDays(1), to);
        return tables(
                items, shown, (currency, id) -> of -> CollectionRow.of(currency, of, from, to), CollectionRow::plus);
    }

    /** The contractual interest on what was paid late, or is late, over some days. */
    public List<Table<LateInterest>> lateInterest(
            LocalDate from, LocalDate to, BigDecimal dailyRate, Predicate<KnownCustomer> shown) {
        var items = reading.current().between(from.minusDays(1), to);
        return tables(
                items,
                shown,
                (currency, id) -> of -> LateInterest.of(currency, of, from, to, dailyRate),
                LateInterest::plus);
    }

    /** The ageing from the document date, with what of it is provided for. */
    public List<Table<Provision.Provided>> provided(
            LocalDate day, Provision provision, Predicate<KnownCustomer> shown) {
        var items = reading.current().between(day, day);
        return tables(
                items,
                shown,
                (currency, id) -> of -> provision.on(Ageing.of(Ageing.Base.DOCUMENT, currency, of, day)),
                Provision.Provided::plus);
    }

    private Status status(Currency currency, String customerId, List<Item> items, StatusRow.Basis basis) {
        var row = StatusRow.of(currency, items, basis);
        var prospect = prospects.of(customerId, items, basis.day());
        return switch (ledgers.newest(customerId)) {
            case Account.NotOpened none -> new Status(new Limit.NotDecided(), row.closing(), prospect, row);
            case Account.Open open -> new Status(open.limit(), open.balances().exposure(), prospect, row);
        };
    }

    /** How one customer's figures come about. */
    private interface Figuring<F> {
        Function<List<Item>, F> of(Currency currency, String customerId);
    }

    private <F> List<Table<F>> tables(
            List<Item> items, Predicate<KnownCustomer> shown, Figuring<F> figuring, BinaryOperator<F> plus) {
        var byCurrency = items.stream()
                .collect(Collectors.groupingBy(
                        Item::currency,
                        () -> new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode)),
                        Collectors.groupingBy(item -> item.key().customerId(), TreeMap::new, Collectors.toList())));
        return byCurrency.entrySet().stream()
                .map(one -> table(one.getKey(), one.getValue(), shown, figuring, plus))
                .filter(table -> !table.customers().isEmpty())
                .toList();
    }

    private <F> Table<F> table(
            Currency currency,
            Map<String, List<Item>> byCustomer,
            Predicate<KnownCustomer> shown,
            Figuring<F> figuring,
            BinaryOperator<F> plus) {
        var known = customers.findAll(byCustomer.keySet()).stream()
                .collect(Collectors.toMap(KnownCustomer::customerId, Function.identity()));
        var rows = byCustomer.entrySet().stream()
                .map(one -> new Of<>(customer(one.getKey(), known), one.getValue()))
                .filter(row -> shown.test(row.customer()))
                .map(row -> new Of<>(
                        row.customer(), figuring.of(currency, row.customerId()).apply(row.figures())))
                .toList();
        var total = rows.stream()
                .map(Of::figures)
                .reduce(plus)
                .orElseGet(() -> figuring.of(currency, "").apply(List.of()));
        return new Table<>(
                currency,
                rows,
                sums(rows, KnownCustomer::accountOwner, plus),
                sums(rows, KnownCustomer::region, plus),
                total);
    }

    private static <F> Map<String, F> sums(
            List<Of<F>> rows, Function<KnownCustomer, @Nullable String> name, BinaryOperator<F> plus) {
        Supplier<TreeMap<String, F>> sorted = TreeMap::new;
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> Objects.requireNonNullElse(name.apply(row.customer()), ""), Of::figures, plus, sorted));
    }

    private static KnownCustomer customer(String customerId, Map<String, KnownCustomer> known) {
        return known.getOrDefault(customerId, KnownCustomer.of(customerId, null));
    }
}
