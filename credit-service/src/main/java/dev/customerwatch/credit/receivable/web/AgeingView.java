package dev.customerwatch.credit.receivable.web;

import dev.customerwatch.credit.receivable.Ageing;
import dev.customerwatch.credit.receivable.Provision;
import dev.customerwatch.credit.receivable.Receivables.Table;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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

    /**
     * Amounts by age, and their sum.
     *
     * @param provision what of them is taken for lost; only of ages from the document date
     */
    record Ages(
            Map<Ageing.Bucket, Money> buckets,
            Money total,
            @Nullable Money provision) {
        static Ages of(Ageing ageing) {
            return new Ages(ageing.buckets(), ageing.total(), null);
        }

        static Ages of(Provision.Provided provided) {
            return new Ages(provided.ageing().buckets(), provided.ageing().total(), provided.provision());
        }
    }

    record Customer(
            String customerId,
            @Nullable String name,
            @Nullable String owner,
            Ages ages) {}

    static AgeingView of(LocalDate day, List<Table<Ageing>> tables) {
        return new AgeingView(
                Ageing.Base.DUE,
                day,
                tables.stream().map(table -> one(table, Ages::of)).toList());
    }

    static AgeingView provided(LocalDate day, List<Table<Provision.Provided>> tables) {
        return new AgeingView(
                Ageing.Base.DOCUMENT,
                day,
                tables.stream().map(table -> one(table, Ages::of)).toList());
    }

    private static <F> OneCurrency one(Table<F> table, Function<F, Ages> ages) {
        var owners = new TreeMap<String, Ages>();
        table.owners().forEach((owner, ageing) -> owners.put(owner, ages.apply(ageing)));
        var customers = table.customers().stream()
                .map(row ->
                        new Customer(row.customerId(), row.customer().name(), row.owner(), ages.apply(row.figures())))
                .toList();
        return new OneCurrency(table.currency().getCurrencyCode(), customers, owners, ages.apply(table.total()));
    }
}
