package dev.customerwatch.credit.receivable.web;

import dev.customerwatch.credit.print.Grid;
import dev.customerwatch.credit.print.Grid.Kind;
import dev.customerwatch.credit.print.Grid.Line;
import dev.customerwatch.credit.print.Sheet;
import dev.customerwatch.credit.print.Words;
import dev.customerwatch.credit.receivable.LateInterest;
import dev.customerwatch.credit.receivable.Receivables.Of;
import dev.customerwatch.credit.receivable.Receivables.Table;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Late interest as it is shown.
 *
 * @param dailyRate what contracts charge for a day, e.g. 0.0005
 */
record LateInterestView(LocalDate from, LocalDate to, String dailyRate, List<OneCurrency> tables) {

    private static final List<String> COLUMNS =
            List.of("customer", "name", "owner", "currency", "document", "dueOn", "amountTimesDays", "interest");

    /** The interest in one currency: of those customers who owe some. */
    record OneCurrency(String currency, List<Customer> customers, Money amountTimesDays, Money interest) {}

    record Customer(
            String customerId,
            @Nullable String name,
            @Nullable String owner,
            LateInterest figures) {

        static Customer of(Of<LateInterest> row) {
            return new Customer(row.customerId(), row.customer().name(), row.owner(), row.figures());
        }
    }

    static LateInterestView of(LocalDate from, LocalDate to, BigDecimal rate, List<Table<LateInterest>> tables) {
        return new LateInterestView(
                from,
                to,
                rate.toPlainString(),
                tables.stream().map(LateInterestView::one).toList());
    }

    private static OneCurrency one(Table<LateInterest> table) {
        var customers = table.customers().stream()
                .filter(row -> !row.figures().documents().isEmpty())
                .map(Customer::of)
                .toList();
        var total = table.total();
        return new OneCurrency(
                table.currency().getCurrencyCode(), customers, total.amountTimesDays(), total.interest());
    }

    List<Grid> grids(Words words) {
        return tables.stream().map(table -> grid(table, words)).toList();
    }

    Sheet sheet(Words words) {
        var days = words.text("receivables.days", Map.of("from", words.day(from), "to", words.day(to)));
        var grids = grids(words).stream()
                .map(grid -> grid.only(grid.heading(), name -> !name.equals("currency")))
                .toList();
        return new Sheet(words.text("receivables.interestTitle", Map.of()), List.of(days), grids);
    }

    private static Grid grid(OneCurrency table, Words words) {
        var lines = new ArrayList<Line>();
        for (var row : table.customers()) {
            for (var document : row.figures().documents()) {
                lines.add(line(
                        Kind.ROW,
                        Arrays.asList(new Grid.Id(row.customerId()), row.name(), row.owner(), table.currency()),
                        new Grid.Id(document.document()),
                        document.dueOn(),
                        document.amountTimesDays(),
                        document.interest()));
            }
        }
        var total = words.title("total");
        lines.add(line(
                Kind.TOTAL,
                Arrays.asList(total, null, null, table.currency()),
                null,
                null,
                table.amountTimesDays(),
                table.interest()));
        return new Grid(table.currency(), COLUMNS.stream().map(words::column).toList(), lines);
    }

    private static Line line(
            Kind kind,
            List<? extends @Nullable Object> names,
            Grid.@Nullable Id document,
            @Nullable LocalDate dueOn,
            Money timesDays,
            Money interest) {
        var cells = new ArrayList<@Nullable Object>(names);
        cells.addAll(Arrays.asList(document, dueOn, timesDays.amount(), interest.amount()));
        return new Line(kind, cells);
    }
}
