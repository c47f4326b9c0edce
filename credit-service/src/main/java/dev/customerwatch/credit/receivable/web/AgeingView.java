package dev.customerwatch.credit.receivable.web;

import dev.customerwatch.credit.receivable.Ageing;
import dev.customerwatch.credit.receivable.Receivables.Table;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.problems.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    record Customer(String customerId, @Nullable String owner, Ages ages) {}

    static AgeingView of(Ageing.Base base, LocalDate day, List<Table<Ageing>> tables) {
        return new AgeingView(base, day, tables.stream().map(AgeingView::one).toList());
    }

    private static OneCurrency one(Table<Ageing> table) {
        var owners = new TreeMap<String, Ages>();
        table.owners().forEach((owner, ageing) -> owners.put(owner, Ages.of(ageing)));
        var customers = table.customers().stream()
                .map(row -> new Customer(row.customerId(), row.owner(), Ages.of(row.figures())))
                .toList();
        return new OneCurrency(table.currency().getCurrencyCode(), customers, owners, Ages.of(table.total()));
    }

    /** The same figures as CSV. */
    String csv(Texts texts, Locale locale) {
        var csv = new Csv();
        for (var table : tables) {
            var titles = new ArrayList<String>(List.of("customer", "owner", "currency"));
            table.total().buckets().keySet().forEach(bucket -> titles.add(bucket.name()));
            titles.add("closing");
            csv.row(titles.stream().map(title -> title(texts, title, locale)).toList());
            table.customers().forEach(row -> csv.row(cells(row.customerId(), row.owner(), table, row.ages())));
            var sum = title(texts, "sum", locale);
            table.owners().forEach((owner, ages) -> csv.row(cells(sum, owner, table, ages)));
            csv.row(cells(title(texts, "total", locale), "", table, table.total()));
        }
        return csv.text();
    }

    private static String title(Texts texts, String column, Locale locale) {
        return texts.text("receivables." + column, Map.of(), locale);
    }

    private static List<@Nullable Object> cells(String name, @Nullable String owner, OneCurrency table, Ages ages) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(name);
        cells.add(owner);
        cells.add(table.currency());
        ages.buckets().values().forEach(amount -> cells.add(amount.amount()));
        BigDecimal total = ages.total().amount();
        cells.add(total);
        return cells;
    }
}
