package dev.customerwatch.credit.receivable.web;

import dev.customerwatch.credit.print.Grid;
import dev.customerwatch.credit.print.Grid.Kind;
import dev.customerwatch.credit.print.Grid.Line;
import dev.customerwatch.credit.print.Sheet;
import dev.customerwatch.credit.print.Words;
import dev.customerwatch.credit.receivable.web.AgeingView.Ages;
import dev.customerwatch.credit.receivable.web.AgeingView.OneCurrency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An ageing as grids: one row per customer, then the sums. */
final class AgeingGrid {

    private static final List<String> NAMES = List.of("customer", "name", "owner", "currency");

    private final Words words;

    AgeingGrid(Words words) {
        this.words = words;
    }

    List<Grid> of(AgeingView view) {
        return view.tables().stream().map(this::grid).toList();
    }

    Sheet sheet(AgeingView view) {
        var title = words.text("receivables.ageing." + view.base(), Map.of());
        var grids = of(view).stream()
                .map(grid -> grid.only(grid.heading(), name -> !name.equals("currency")))
                .toList();
        return new Sheet(title, List.of(words.asOf(view.asOf())), grids);
    }

    private Grid grid(OneCurrency table) {
        var columns = new ArrayList<>(NAMES);
        table.total().buckets().keySet().forEach(bucket -> columns.add(bucket.name()));
        columns.add("closing");
        if (table.total().provision() != null) {
            columns.add("provision");
        }
        var lines = new ArrayList<Line>();
        table.customers()
                .forEach(row -> lines.add(
                        line(Kind.ROW, new Grid.Id(row.customerId()), row.name(), row.owner(), table, row.ages())));
        table.owners()
                .forEach((owner, ages) -> lines.add(line(Kind.SUM, words.title("sum"), null, owner, table, ages)));
        lines.add(line(Kind.TOTAL, words.title("total"), null, null, table, table.total()));
        return new Grid(table.currency(), columns.stream().map(words::column).toList(), lines);
    }

    private static Line line(
            Kind kind, Object first, @Nullable String name, @Nullable String owner, OneCurrency table, Ages ages) {
        var cells = new ArrayList<@Nullable Object>(Arrays.asList(first, name, owner, table.currency()));
        ages.buckets().values().forEach(amount -> cells.add(amount.amount()));
        cells.add(ages.total().amount());
        var provision = ages.provision();
        if (provision != null) {
            cells.add(provision.amount());
        }
        return new Line(kind, cells);
    }
}
