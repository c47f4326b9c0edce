package dev.customerwatch.credit.receivable;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.customer.KnownCustomer;
import dev.customerwatch.credit.customer.KnownCustomers;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
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

    public Receivables(ItemReading reading, Ledgers ledgers, KnownCustomers customers) {
        this.reading = reading;
        this.ledgers = ledgers;
        this.customers = customers;
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
     */
    public record Table<F>(Currency currency, List<Of<F>> customers, Map<String, F> owners, F total) {
        public Table {
            customers = List.copyOf(customers);
        }
    }

    /**
     * A customer's row of the status table.
     *
     * @param limit null where there is no limit to count from
     * @param used the exposure now
     */
    public record Status(@Nullable Money limit, Money used, StatusRow row) {
        Status plus(Status other) {
            return new Status(null, used.plus(other.used), row.plus(other.row));
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

    private Status status(Currency currency, String customerId, List<Item> items, StatusRow.Basis basis) {
        var row = StatusRow.of(currency, items, basis);
        return switch (ledgers.newest(customerId)) {
            case Account.NotOpened none -> new Status(null, row.closing(), row);
            case Account.Open open ->
                new Status(limit(open.limit()), open.balances().exposure(), row);
        };
    }

    private static @Nullable Money limit(Limit limit) {
        return limit.upTo().orElse(null);
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
        var rows = byCustomer.entrySet().stream()
                .map(one -> new Of<>(customer(one.getKey()), one.getValue()))
                .filter(row -> shown.test(row.customer()))
                .map(row -> new Of<>(
                        row.customer(), figuring.of(currency, row.customerId()).apply(row.figures())))
                .toList();
        Supplier<TreeMap<String, F>> sorted = TreeMap::new;
        var owners = rows.stream()
                .collect(Collectors.toMap(row -> row.owner() == null ? "" : row.owner(), Of::figures, plus, sorted));
        var total = rows.stream()
                .map(Of::figures)
                .reduce(plus)
                .orElseGet(() -> figuring.of(currency, "").apply(List.of()));
        return new Table<>(currency, rows, owners, total);
    }

    private KnownCustomer customer(String customerId) {
        return customers.find(customerId).orElseGet(() -> KnownCustomer.of(customerId, null));
    }
}
