package dev.customerwatch.credit.collection.web;

import dev.customerwatch.credit.collection.web.CollectionView.Collected;
import dev.customerwatch.credit.collection.web.CollectionView.OneCurrency;
import dev.customerwatch.credit.print.Grid;
import dev.customerwatch.credit.print.Grid.Kind;
import dev.customerwatch.credit.print.Grid.Line;
import dev.customerwatch.credit.print.Grid.Percent;
import dev.customerwatch.credit.print.Sheet;
import dev.customerwatch.credit.print.Words;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was collected in a month as grids: one row per customer, then the sums by owner, by region and in all. */
final class CollectionGrid {

    private static final List<String> COLUMNS = List.of(
            "customer",
            "name",
            "owner",
            "region",
            "currency",
            "overdueAtStart",
            "fallingDue",
            "collected",
            "rate",
            "target",
            "attained");

    private final Words words;

    CollectionGrid(Words words) {
        this.words = words;
    }

    List<Grid> of(CollectionView view) {
        return view.tables().stream().map(this::grid).toList();
    }

    Sheet sheet(CollectionView view) {
        var title = words.text("receivables.collection", Map.of());
        var month = words.text("receivables.month", Map.of("month", view.month().toString()));
        var grids = of(view).stream()
                .map(grid -> grid.only(grid.heading(), name -> !name.equals("currency")))
                .toList();
        return new Sheet(title, List.of(month), grids);
    }

    private Grid grid(OneCurrency table) {
        var lines = new ArrayList<Line>();
        table.customers()
                .forEach(row -> lines.add(line(
                        Kind.ROW,
                        Arrays.asList(
                                new Grid.Id(row.customerId()), row.name(), row.owner(), row.region(), table.currency()),
                        row.collected())));
        var sum = words.title("sum");
        table.owners()
                .forEach((owner, one) ->
                        lines.add(line(Kind.SUM, Arrays.asList(sum, null, owner, null, table.currency()), one)));
        var ofRegion = words.title("sumOfRegion");
        table.regions()
                .forEach((region, one) ->
                        lines.add(line(Kind.SUM, Arrays.asList(ofRegion, null, null, region, table.currency()), one)));
        var total = words.title("total");
        lines.add(line(Kind.TOTAL, Arrays.asList(total, null, null, null, table.currency()), table.total()));
        return new Grid(table.currency(), COLUMNS.stream().map(words::column).toList(), lines);
    }

    private static Line line(Kind kind, List<? extends @Nullable Object> names, Collected collected) {
        var cells = new ArrayList<@Nullable Object>(names);
        var figures = collected.figures();
        cells.add(figures.overdueAtStart().amount());
        cells.add(figures.fallingDue().amount());
        cells.add(figures.collected().amount());
        cells.add(percent(collected.rate()));
        cells.add(amount(collected.target()));
        cells.add(percent(collected.attained()));
        return new Line(kind, cells);
    }

    private static @Nullable Percent percent(@Nullable String share) {
        return share == null ? null : new Percent(share);
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
