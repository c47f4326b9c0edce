package dev.customerwatch.credit.collection.web;

import dev.customerwatch.credit.collection.Plan;
import dev.customerwatch.credit.collection.Planned;
import dev.customerwatch.credit.print.Grid;
import dev.customerwatch.credit.print.Grid.Kind;
import dev.customerwatch.credit.print.Grid.Line;
import dev.customerwatch.credit.print.Sheet;
import dev.customerwatch.credit.print.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plan of receipts and payments, as it is shown.
 *
 * @param tables one per currency
 */
record PlanView(LocalDate from, LocalDate to, List<OneCurrency> tables) {

    private static final List<String> COLUMNS =
            List.of("day", "customer", "name", "owner", "currency", "fallingDue", "promised", "expected", "payments");

    /** What is to move in one currency, by day and customer. */
    record OneCurrency(String currency, List<Day> days, Planned total) {}

    record Day(
            LocalDate on,
            String customerId,
            @Nullable String name,
            @Nullable String owner,
            Planned planned) {

        static Day of(Plan.Day day) {
            var customer = day.customer();
            return new Day(day.on(), customer.customerId(), customer.name(), customer.accountOwner(), day.planned());
        }
    }

    static PlanView of(LocalDate from, LocalDate to, List<Plan.Table> tables) {
        return new PlanView(
                from,
                to,
                tables.stream()
                        .map(table -> new OneCurrency(
                                table.currency().getCurrencyCode(),
                                table.days().stream().map(Day::of).toList(),
                                table.total()))
                        .toList());
    }

    List<Grid> grids(Words words) {
        return tables.stream().map(table -> grid(table, words)).toList();
    }

    Sheet sheet(Words words) {
        var title = words.text("receivables.plan", Map.of());
        var days = words.text("receivables.days", Map.of("from", words.day(from), "to", words.day(to)));
        var grids = grids(words).stream()
                .map(grid -> grid.only(grid.heading(), name -> !name.equals("currency")))
                .toList();
        return new Sheet(title, List.of(days), grids);
    }

    private static Grid grid(OneCurrency table, Words words) {
        var lines = new ArrayList<Line>();
        for (var day : table.days()) {
            lines.add(line(
                    Kind.ROW,
                    Arrays.asList(day.on(), new Grid.Id(day.customerId()), day.name(), day.owner(), table.currency()),
                    day.planned()));
        }
        lines.add(line(
                Kind.TOTAL, Arrays.asList(words.title("total"), null, null, null, table.currency()), table.total()));
        return new Grid(table.currency(), COLUMNS.stream().map(words::column).toList(), lines);
    }

    private static Line line(Kind kind, List<? extends @Nullable Object> names, Planned planned) {
        var cells = new ArrayList<@Nullable Object>(names);
        cells.addAll(List.of(
                planned.due().amount(),
                planned.promised().amount(),
                planned.expected().amount(),
                planned.payments().amount()));
        return new Line(kind, cells);
    }
}
