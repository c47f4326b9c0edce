package dev.customerwatch.credit.receivable.web;

import dev.customerwatch.credit.receivable.Ageing;
import dev.customerwatch.credit.receivable.Receivables.Table;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An ageing as it is shown.
 *
 * @param tables one per currency
 */
record AgeingView(Ageing.Base base, LocalDate asOf, List<OneCurrency> tables) {

    /**
     * The ageing of the accounts in one currency.
     *
     * @param owners sums by account owner; of what nobody owns under the empty name
     */
    record OneCurrency(String currency, List<Customer> customers, Map<String, Ages> owners, Ages total) {}

    /** Amounts by age, and their sum. */
    record Ages(Map<Ageing.Bucket, Money> buckets, Money total) {
        static Ages of(Ageing ageing) {
            return new Ages(ageing.buckets(), ageing.total());
        }
    }

    record Customer(
            String customerId,
            @Nullable String name,
            @Nullable String owner,
            Ages ages) {}

    static AgeingView of(Ageing.Base base, LocalDate day, List<Table<Ageing>> tables) {
        return new AgeingView(base, day, tables.stream().map(AgeingView::one).toList());
    }

    private static OneCurrency one(Table<Ageing> table) {
        var owners = new TreeMap<String, Ages>();
        table.owners().forEach((owner, ageing) -> owners.put(owner, Ages.of(ageing)));
        var customers = table.customers().stream()
                .map(row -> new Customer(row.customerId(), row.customer().name(), row.owner(), Ages.of(row.figures())))
                .toList();
        return new OneCurrency(table.currency().getCurrencyCode(), customers, owners, Ages.of(table.total()));
    }
}
