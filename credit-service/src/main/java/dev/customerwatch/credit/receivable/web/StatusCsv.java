package dev.customerwatch.credit.receivable.web;

import dev.customerwatch.credit.receivable.StatusRow;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.problems.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same figures as the status table, as CSV: one row per customer, then the sums. */
final class StatusCsv {

    private static final List<String> COLUMNS = List.of(
            "customer",
            "owner",
            "currency",
            "limit",
            "used",
            "usedShare",
            "opening",
            "sales",
            "collected",
            "corrected",
            "closing",
            "NOT_DUE",
            "DAYS_1_30",
            "DAYS_31_60",
            "DAYS_61_90",
            "DAYS_OVER_90",
            "UNALLOCATED",
            "oldestOverdue",
            "overdue",
            "overdueTimesDays",
            "costOfLateMoney",
            "disputed");

    private final Texts texts;
    private final Locale locale;

    StatusCsv(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    String of(StatusView view) {
        var csv = new Csv().row(COLUMNS.stream().map(this::title).toList());
        for (var table : view.tables()) {
            for (var row : table.customers()) {
                csv.row(cells(
                        Arrays.asList(row.customerId(), row.owner(), table.currency()),
                        Arrays.asList(limit(row.limit()), amount(row.used()), row.usedShare()),
                        row.figures()));
            }
            table.owners()
                    .forEach((owner, sum) -> csv.row(cells(
                            Arrays.asList(title("sum"), owner, table.currency()), Arrays.asList("", "", ""), sum)));
            csv.row(cells(
                    Arrays.asList(title("total"), "", table.currency()), Arrays.asList("", "", ""), table.total()));
        }
        return csv.text();
    }

    private String title(String column) {
        return texts.text("receivables." + column, Map.of(), locale);
    }

    private static List<@Nullable Object> cells(
            List<? extends @Nullable Object> names, List<? extends @Nullable Object> used, StatusRow row) {
        var cells = new ArrayList<@Nullable Object>(names);
        cells.addAll(used);
        cells.addAll(List.of(
                amount(row.opening()),
                amount(row.sales()),
                amount(row.collected()),
                amount(row.corrected()),
                amount(row.closing())));
        row.ageing().buckets().values().forEach(bucket -> cells.add(bucket.amount()));
        cells.addAll(List.of(
                row.oldestOverdue(),
                amount(row.overdue()),
                amount(row.overdueTimesDays()),
                amount(row.costOfLateMoney()),
                amount(row.disputed())));
        return cells;
    }

    private static @Nullable BigDecimal limit(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static BigDecimal amount(Money money) {
        return money.amount();
    }
}
