package dev.customerwatch.credit.statement.web;

import dev.customerwatch.credit.account.EntryKind;
import dev.customerwatch.credit.customer.KnownCustomer;
import dev.customerwatch.credit.customer.KnownCustomers;
import dev.customerwatch.credit.print.Csv;
import dev.customerwatch.credit.print.Grid;
import dev.customerwatch.credit.print.Grid.Kind;
import dev.customerwatch.credit.print.Grid.Line;
import dev.customerwatch.credit.print.Sheet;
import dev.customerwatch.credit.print.Sheets;
import dev.customerwatch.credit.print.Words;
import dev.customerwatch.credit.statement.Statement;
import dev.customerwatch.credit.statement.StatementDesk;
import dev.customerwatch.web.Viewer;
import dev.customerwatch.web.problems.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Statements as they go to the customer: on paper and as a file. */
@RestController
@RequestMapping("/statements/{statementId}")
@Tag(name = "statements")
@ApiResponse(responseCode = "404", description = "No statement that you may see")
class StatementPrintController {

    private static final List<String> COLUMNS = List.of("number", "day", "kind", "document", "amount");

    private final StatementDesk desk;
    private final VisibleStatements visible;
    private final KnownCustomers customers;
    private final Sheets sheets;
    private final Texts texts;

    StatementPrintController(
            StatementDesk desk, VisibleStatements visible, KnownCustomers customers, Sheets sheets, Texts texts) {
        this.desk = desk;
        this.visible = visible;
        this.customers = customers;
        this.sheets = sheets;
        this.texts = texts;
    }

    @GetMapping(path = "/csv", produces = Csv.MEDIA_TYPE)
    @Operation(summary = "A statement as CSV, in the language asked for")
    @ApiResponse(responseCode = "200", description = "The same lines, in UTF-8 with a byte order mark")
    String asCsv(Viewer viewer, @PathVariable String statementId, Locale locale) {
        return Csv.of(List.of(grid(visible.find(viewer, statementId), new Words(texts, locale))));
    }

    @GetMapping(path = "/html", produces = Sheets.MEDIA_TYPE)
    @Operation(summary = "A statement as a page to print and send, in the language asked for")
    @ApiResponse(responseCode = "200", description = "The same lines, from the opening to the closing balance")
    ResponseEntity<String> asPage(Viewer viewer, @PathVariable String statementId, Locale locale) {
        var words = new Words(texts, locale);
        var found = visible.find(viewer, statementId);
        var key = found.statement().statement().key();
        var month = words.text("receivables.month", Map.of("month", key.month().toString()));
        var notes = List.of(name(key.customerId()), month);
        return sheets.page(
                new Sheet(words.text("receivables.statement", Map.of()), notes, List.of(grid(found, words))), locale);
    }

    /** The customer's name, the id where none was told. */
    private String name(String customerId) {
        var name = customers.find(customerId).map(KnownCustomer::name).orElse(null);
        return name == null ? customerId : name;
    }

    /** What has a word of its own on paper. */
    private static String word(EntryKind kind) {
        return switch (kind) {
            case INVOICED,
                    DELIVERED,
                    CREDITED,
                    PAID,
                    WRITTEN_OFF,
                    REFUNDED,
                    REVALUED,
                    BILL_RECEIVED,
                    BILL_MOVED,
                    BILL_DISHONOURED -> kind.name();
            default -> "OTHER";
        };
    }

    private Grid grid(VisibleStatements.Found found, Words words) {
        Statement statement = found.statement().statement();
        var sheet = desk.sheet(found.account(), statement);
        var first = statement.key().month().atDay(1);
        var last = statement.key().month().atEndOfMonth();
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                Kind.SUM,
                Arrays.asList(
                        null,
                        first,
                        words.title("opening"),
                        null,
                        sheet.opening().amount())));
        for (var line : sheet.lines()) {
            lines.add(new Line(
                    Kind.ROW,
                    List.of(
                            line.number(),
                            line.on(),
                            words.title("line." + word(line.kind())),
                            new Grid.Id(line.document()),
                            line.amount().amount())));
        }
        lines.add(new Line(
                Kind.TOTAL,
                Arrays.asList(
                        null,
                        last,
                        words.title("closing"),
                        null,
                        sheet.closing().amount())));
        var columns = COLUMNS.stream().map(words::column).toList();
        return new Grid(statement.content().closing().currency().getCurrencyCode(), columns, lines);
    }
}
