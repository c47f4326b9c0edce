package dev.customerwatch.credit.collection.web;

import dev.customerwatch.credit.collection.Target;
import dev.customerwatch.credit.collection.Target.Scope;
import dev.customerwatch.credit.receivable.CollectionRow;
import dev.customerwatch.credit.receivable.Receivables.Table;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was collected in a month, as it is shown.
 *
 * @param tables one per currency
 */
record CollectionView(YearMonth month, List<OneCurrency> tables) {

    /**
     * What was collected in one currency.
     *
     * @param owners sums by account owner; of what nobody owns under the empty name
     * @param regions sums by region; of customers without one under the empty name
     */
    record OneCurrency(
            String currency,
            List<Customer> customers,
            Map<String, Collected> owners,
            Map<String, Collected> regions,
            Collected total) {}

    record Customer(
            String customerId,
            @Nullable String name,
            @Nullable String owner,
            @Nullable String region,
            Collected collected) {}

    /**
     * What came in against what was due.
     *
     * @param rate collected ÷ (overdue at the start + falling due); absent where nothing was due
     * @param target absent where none is set
     * @param attained collected ÷ target
     */
    record Collected(
            CollectionRow figures,
            @Nullable String rate,
            @Nullable Money target,
            @Nullable String attained) {}

    static CollectionView of(YearMonth month, List<Table<CollectionRow>> tables, List<Target> targets) {
        return new CollectionView(
                month, tables.stream().map(table -> one(table, targets)).toList());
    }

    private static OneCurrency one(Table<CollectionRow> table, List<Target> targets) {
        var own = targets.stream()
                .filter(target -> target.amount().currency().equals(table.currency()))
                .toList();
        var customers = table.customers().stream()
                .map(row -> new Customer(
                        row.customerId(),
                        row.customer().name(),
                        row.owner(),
                        row.customer().region(),
                        collected(row.figures(), null)))
                .toList();
        return new OneCurrency(
                table.currency().getCurrencyCode(),
                customers,
                sums(table.owners(), Scope.OWNER, own),
                sums(table.regions(), Scope.REGION, own),
                collected(table.total(), target(own, Scope.COMPANY, "ALL")));
    }

    private static Map<String, Collected> sums(Map<String, CollectionRow> rows, Scope scope, List<Target> targets) {
        var sums = new TreeMap<String, Collected>();
        rows.forEach((name, row) -> sums.put(name, collected(row, target(targets, scope, name))));
        return sums;
    }

    private static @Nullable Money target(List<Target> targets, Scope scope, String name) {
        return targets.stream()
                .filter(target ->
                        target.key().scope() == scope && target.key().name().equals(name))
                .map(Target::amount)
                .findFirst()
                .orElse(null);
    }

    private static Collected collected(CollectionRow row, @Nullable Money target) {
        return new Collected(row, plain(row.rate()), target, plain(attained(row, target)));
    }

    private static @Nullable BigDecimal attained(CollectionRow row, @Nullable Money target) {
        return target == null || target.isZero()
                ? null
                : row.collected().amount().divide(target.amount(), 4, RoundingMode.HALF_UP);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
