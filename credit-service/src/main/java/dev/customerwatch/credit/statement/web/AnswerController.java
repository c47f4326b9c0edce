package dev.customerwatch.credit.statement.web;

import dev.customerwatch.credit.statement.Statement;
import dev.customerwatch.credit.statement.Statement.Answer;
import dev.customerwatch.credit.statement.Statement.Difference;
import dev.customerwatch.credit.statement.Statement.Recorded;
import dev.customerwatch.credit.statement.Statements;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records what customers say to their statements. */
@RestController
@RequestMapping("/statements/{statementId}")
@Tag(name = "statements")
@ApiResponse(responseCode = "404", description = "No statement that you may see")
@ApiResponse(responseCode = "409", description = "It was confirmed before")
@ApiResponse(responseCode = "412", description = "It was changed since you read it")
@ApiResponse(responseCode = "428", description = "If-Match is missing")
class AnswerController {

    private static final String CONFIRM = """
            {"on": "2026-02-06"}""";
    private static final String DISPUTE = """
            {"differences": [{"line": 2, "theirs": {"amount": "900.00", "currency": "CNY"}, "note": "One piece short"}]}""";

    private final Statements statements;
    private final VisibleStatements visible;
    private final BusinessClock clock;
    private final BusinessCalendar calendar;

    AnswerController(Statements statements, VisibleStatements visible, BusinessClock clock, BusinessCalendar calendar) {
        this.statements = statements;
        this.visible = visible;
        this.clock = clock;
        this.calendar = calendar;
    }

    record ConfirmBody(@NotNull LocalDate on) {}

    record DisputeBody(@NotEmpty @Size(max = 200) List<@NotNull @Valid DifferenceBody> differences) {}

    /**
     * What is not right.
     *
     * @param line left out where the customer misses one
     */
    record DifferenceBody(
            @Nullable @Min(1) Integer line,
            @NotNull Money theirs,
            @NotBlank @Size(max = 500) String note) {}

    @PostMapping("/confirmation")
    @Operation(
            summary = "Record that the customer confirmed the statement",
            description = "Terms that count from the confirmed statement count from that day; limitation starts anew.")
    @ApiResponse(responseCode = "200", description = "The statement")
    ResponseEntity<StatementView> confirm(
            Viewer viewer,
            @PathVariable String statementId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(CONFIRM)))
                    @Valid
                    @RequestBody
                    ConfirmBody body) {
        return answer(viewer, statementId, ifMatch, (statement, recorded) -> {
            var today = calendar.dateOf(recorded.at());
            if (body.on().isAfter(today)
                    || !body.on().isAfter(statement.key().month().atEndOfMonth())) {
                throw CommonProblems.invalidValue("on", body.on(), "after the month and not after " + today);
            }
            return new Answer.Confirmed(body.on(), recorded);
        });
    }

    @PostMapping("/differences")
    @Operation(
            summary = "Record what the customer says is not right, line by line",
            description = "It may be answered anew, and be confirmed when the differences are settled.")
    @ApiResponse(responseCode = "200", description = "The statement")
    ResponseEntity<StatementView> dispute(
            Viewer viewer,
            @PathVariable String statementId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(DISPUTE)))
                    @Valid
                    @RequestBody
                    DisputeBody body) {
        return answer(
                viewer,
                statementId,
                ifMatch,
                (statement, recorded) -> new Answer.Disputed(
                        IntStream.range(0, body.differences().size())
                                .mapToObj(index -> difference(
                                        statement, index, body.differences().get(index)))
                                .toList(),
                        recorded));
    }

    private static Difference difference(Statement statement, int index, DifferenceBody body) {
        var content = statement.content();
        var line = body.line();
        if (line != null && line > content.lines()) {
            throw CommonProblems.invalidValue(
                    "differences[" + index + "].line", line, "the statement has " + content.lines() + " lines");
        }
        if (!body.theirs().currency().equals(content.closing().currency())) {
            throw CommonProblems.invalidValue(
                    "differences[" + index + "].theirs", body.theirs(), "the statement is in another currency");
        }
        return new Difference(line, body.theirs(), body.note());
    }

    /** What the customer says, of the statement as it was read. */
    private interface Answering {
        Answer of(Statement statement, Recorded recorded);
    }

    private ResponseEntity<StatementView> answer(
            Viewer viewer, String statementId, @Nullable String ifMatch, Answering answering) {
        var seen = ETags.required(ifMatch);
        var found = visible.find(viewer, statementId);
        var statement = found.statement().statement();
        if (statement.status() == Statement.Status.CONFIRMED) {
            throw StatementProblems.confirmed(statement.key());
        }
        if (found.statement().version() != seen) {
            throw ETags.stale(found.statement().version());
        }
        var recorded = new Recorded(viewer.subject(), clock.now().truncatedTo(ChronoUnit.MILLIS));
        var answer = answering.of(statement, recorded);
        var after = statements
                .change(statement.key(), current -> current.equals(statement) ? current.answered(answer) : current)
                .orElseThrow();
        if (!answer.equals(after.statement().answer())) {
            throw ETags.stale(after.version());
        }
        return ResponseEntity.ok().eTag(ETags.of(after.version())).body(StatementView.of(after.statement()));
    }
}
