package dev.customerwatch.credit.statement.web;

import dev.customerwatch.credit.statement.StatementRun;
import dev.customerwatch.credit.statement.StatementRunDesk;
import dev.customerwatch.credit.statement.StatementRuns;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sends the statements of a month to all customers. */
@RestController
@RequestMapping("/statement-runs")
@Tag(name = "statements")
class StatementRunController {

    private static final String BEGIN = """
            {"month": "2026-01"}""";

    private final StatementRunDesk desk;
    private final StatementRuns runs;
    private final BusinessClock clock;
    private final BusinessCalendar calendar;

    StatementRunController(StatementRunDesk desk, StatementRuns runs, BusinessClock clock, BusinessCalendar calendar) {
        this.desk = desk;
        this.runs = runs;
        this.clock = clock;
        this.calendar = calendar;
    }

    record BeginBody(@NotNull YearMonth month) {}

    @PostMapping
    @Operation(
            summary = "Make and send the statements of a month that is over to all customers",
            description = "They are made some at a time, each customer's once; begun again, it is the same run.")
    @ApiResponse(responseCode = "202", description = "The run and how far it is")
    ResponseEntity<StatementRun> begin(
            Viewer viewer,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(BEGIN)))
                    @Valid
                    @RequestBody
                    BeginBody body) {
        var now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        if (!body.month().atEndOfMonth().isBefore(calendar.dateOf(now))) {
            throw CommonProblems.invalidValue("month", body.month().toString(), "the month is not over");
        }
        return ResponseEntity.accepted()
                .location(URI.create("/statement-runs/" + body.month()))
                .body(desk.begin(body.month(), viewer.subject(), now));
    }

    @GetMapping("/{month}")
    @Operation(summary = "How far the statements of a month are")
    @ApiResponse(responseCode = "200", description = "The run")
    @ApiResponse(responseCode = "404", description = "There is no run of that month")
    StatementRun read(@PathVariable YearMonth month) {
        return runs.find(month).orElseThrow(() -> CommonProblems.notFound("month", month.toString()));
    }
}
