package dev.customerwatch.credit.statement.web;

import dev.customerwatch.credit.account.web.VisibleAccounts;
import dev.customerwatch.credit.statement.Statement;
import dev.customerwatch.credit.statement.StatementDesk;
import dev.customerwatch.credit.statement.StatementDesk.Sending;
import dev.customerwatch.credit.statement.Statements;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sends statements of account and shows them. */
@RestController
@Tag(name = "statements")
class StatementController {

    private static final String SEND = """
            {"customerId": "019b8bab-0680-70f6-b1ca-1ddba8db3bcf", "month": "2026-01"}""";
    private static final int MOST = 120;

    private final StatementDesk desk;
    private final Statements statements;
    private final VisibleStatements visible;
    private final VisibleAccounts accounts;
    private final BusinessClock clock;
    private final BusinessCalendar calendar;

    StatementController(
            StatementDesk desk,
            Statements statements,
            VisibleStatements visible,
            VisibleAccounts accounts,
            BusinessClock clock,
            BusinessCalendar calendar) {
        this.desk = desk;
        this.statements = statements;
        this.visible = visible;
        this.accounts = accounts;
        this.clock = clock;
        this.calendar = calendar;
    }

    record SendBody(
            @NotBlank @Size(max = 100) String customerId,
            @NotNull YearMonth month) {}

    record Place(String statementId) {}

    /**
     * A customer's statements.
     *
     * @param items the newest month first
     */
    record OfCustomer(List<StatementView> items) {}

    @PostMapping("/statements")
    @Operation(
            summary = "Make and send the statement of a month that is over",
            description = "It begins where the one before ended; what was recorded since, of whatever day, is a line.")
    @ApiResponse(responseCode = "201", description = "The statement with its lines")
    @ApiResponse(responseCode = "404", description = "No account that you may see")
    @ApiResponse(responseCode = "409", description = "There is one of that month, or of a later one")
    ResponseEntity<StatementView> send(
            Viewer viewer,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(SEND)))
                    @Valid
                    @RequestBody
                    SendBody body) {
        var account = accounts.find(viewer, body.customerId());
        var now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        if (!body.month().atEndOfMonth().isBefore(calendar.dateOf(now))) {
            throw CommonProblems.invalidValue("month", body.month().toString(), "the month is not over");
        }
        var key = new Statement.Key(body.customerId(), body.month());
        return switch (desk.send(account, key, viewer.subject(), now)) {
            case Sending.Done done ->
                ResponseEntity.created(URI.create("/statements/" + key.id()))
                        .eTag(ETags.of(1))
                        .body(StatementView.of(done.statement(), desk.sheet(account, done.statement())));
            case Sending.Exists exists -> throw StatementProblems.exists(key);
            case Sending.Later later -> throw StatementProblems.later(later.key());
        };
    }

    @GetMapping("/statements/{statementId}")
    @Operation(summary = "A statement with its lines: opening, deliveries, invoices, receipts, bills …, closing")
    @ApiResponse(responseCode = "200", description = "The statement; its ETag is needed to record the answer")
    @ApiResponse(responseCode = "404", description = "No statement that you may see")
    ResponseEntity<StatementView> read(Viewer viewer, @PathVariable String statementId) {
        var found = visible.find(viewer, statementId);
        var statement = found.statement().statement();
        return ResponseEntity.ok()
                .eTag(ETags.of(found.statement().version()))
                .body(StatementView.of(statement, desk.sheet(found.account(), statement)));
    }

    @GetMapping("/accounts/{customerId}/statements")
    @Operation(summary = "A customer's statements of the last ten years, the newest first")
    @ApiResponse(responseCode = "200", description = "Statements without their lines")
    @ApiResponse(responseCode = "404", description = "No account that you may see")
    OfCustomer of(Viewer viewer, @PathVariable String customerId) {
        accounts.find(viewer, customerId);
        return new OfCustomer(
                statements.of(customerId, MOST).stream().map(StatementView::of).toList());
    }

    @GetMapping("/statements")
    @Operation(summary = "Statements that customers have not answered in time: somebody is to ask them")
    @ApiResponse(responseCode = "200", description = "Statements without their lines")
    Page<StatementView> tasks(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.read(
                        limit,
                        cursor,
                        Place.class,
                        (after, most) -> statements.tasks(after == null ? null : after.statementId(), most),
                        statement -> new Place(statement.key().id()))
                .map(StatementView::of);
    }
}
