package dev.customerwatch.credit.receivable.web;

import dev.customerwatch.credit.print.Grid;
import dev.customerwatch.credit.print.Grid.Kind;
import dev.customerwatch.credit.print.Grid.Line;
import dev.customerwatch.credit.print.Grid.Percent;
import dev.customerwatch.credit.print.Sheet;
import dev.customerwatch.credit.print.Words;
import dev.customerwatch.credit.receivable.StatusRow;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The status table as grids: one row per customer, then the sums; on a page balances, ages and delay stand below each other. */
final class StatusGrid {

    private static final List<String> NAMES = List.of("customer", "name", "owner", "rating", "currency");
    private static final List<String> BALANCES =
            List.of("limit", "used", "usedShare", "opening", "sales", "collected", "corrected", "closing");
    private static final List<String> AGES =
            List.of("NOT_DUE", "DAYS_1_30", "DAYS_31_60", "DAYS_61_90", "DAYS_OVER_90", "UNALLOCATED");
    private static final List<String> LATE = List.of("oldestOverdue", "overdue", "overdueTimesDays", "costOfLateMoney");
    private static final List<String> EXPECTED =
            List.of("nextReceiptOn", "nextReceipt", "promisedFor", "promised", "promiseBroken", "disputed");
    private static final List<String> OUTLOOK =
            Stream.concat(Stream.of("rating"), EXPECTED.stream()).toList();
    private static final Set<String> NAMED = Set.of("customer", "name", "owner");
    private static final List<@Nullable Object> NOTHING = Arrays.asList(null, null, null, null, null);

    private final Words words;

    StatusGrid(Words words) {
        this.words = words;
    }

    List<Grid> of(StatusView view) {
        return view.tables().stream().map(this::grid).toList();
    }

    Sheet sheet(StatusView view) {
        var grids = view.tables().stream().flatMap(this::parts).toList();
        var period = words.text("receivables.period", Map.of("from", words.day(view.from())));
        return new Sheet(words.text("receivables.status", Map.of()), List.of(words.asOf(view.asOf()), period), grids);
    }

    private Stream<Grid> parts(StatusView.OneCurrency table) {
        var grid = grid(table);
        var days = table.daysOfSalesOutstanding();
        var dso = days == null ? "" : " · " + words.text("receivables.dso", Map.of("days", days));
        return Stream.of(
                part(grid, "balances", dso, BALANCES),
                part(grid, "ages", "", AGES),
                part(grid, "late", "", LATE),
                part(grid, "outlook", "", OUTLOOK));
    }

    /** Paper is not wide enough for all columns. */
    private Grid part(Grid grid, String heading, String more, List<String> columns) {
        return grid.only(
                grid.heading() + " · " + words.title(heading) + more,
                name -> NAMED.contains(name) || columns.contains(name));
    }

    private Grid grid(StatusView.OneCurrency table) {
        var lines = new ArrayList<Line>();
        for (var row : table.customers()) {
            lines.add(new Line(
                    Kind.ROW,
                    cells(
                            Arrays.asList(
                                    new Grid.Id(row.customerId()),
                                    row.name(),
                                    row.owner(),
                                    row.rating(),
                                    table.currency()),
                            Arrays.asList(limit(row), amount(row.used()), share(row.usedShare())),
                            expected(row),
                            row.figures())));
        }
        table.owners()
                .forEach((owner, sum) -> lines.add(new Line(
                        Kind.SUM, sum("sum", owner, table, table.usedByOwners().get(owner), sum))));
        lines.add(new Line(Kind.TOTAL, sum("total", null, table, table.used(), table.total())));
        var columns = Stream.of(NAMES, BALANCES, AGES, LATE, EXPECTED)
                .flatMap(List::stream)
                .map(words::column);
        return new Grid(table.currency(), columns.toList(), lines);
    }

    private List<@Nullable Object> sum(
            String what, @Nullable String owner, StatusView.OneCurrency table, @Nullable Money used, StatusRow row) {
        return cells(
                Arrays.asList(words.title(what), null, owner, null, table.currency()),
                Arrays.asList(null, used == null ? null : amount(used), null),
                NOTHING,
                row);
    }

    private static List<@Nullable Object> cells(
            List<? extends @Nullable Object> names,
            List<? extends @Nullable Object> used,
            List<? extends @Nullable Object> expected,
            StatusRow row) {
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
                amount(row.costOfLateMoney())));
        cells.addAll(expected);
        cells.add(amount(row.disputed()));
        return cells;
    }

    private List<@Nullable Object> expected(StatusView.Customer row) {
        var next = row.nextReceipt();
        var promise = row.promise();
        return Arrays.asList(
                next == null ? null : next.on(),
                next == null ? null : amount(next.amount()),
                promise == null ? null : promise.on(),
                promise == null ? null : amount(promise.amount()),
                promise != null && promise.broken() ? words.title("broken") : null);
    }

    private static @Nullable Percent share(@Nullable String share) {
        return share == null ? null : new Percent(share);
    }

    /** An amount, or in words why there is none. */
    private @Nullable Object limit(StatusView.Customer row) {
        var limit = row.limit();
        var kind = row.limitKind();
        if (limit != null || kind == null) {
            return limit == null ? null : limit.amount();
        }
        return words.title("limit." + kind);
    }

    private static BigDecimal amount(Money money) {
        return money.amount();
    }
}
