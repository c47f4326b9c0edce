package dev.customerwatch.credit.anomaly.web;

import dev.customerwatch.credit.account.web.Registered;
import dev.customerwatch.credit.anomaly.AnomalyDesk;
import dev.customerwatch.credit.anomaly.AnomalyReport;
import dev.customerwatch.credit.anomaly.AnomalyReport.Handling;
import dev.customerwatch.credit.anomaly.AnomalyReports;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what anybody noticed about a customer to the manager. */
@RestController
@RequestMapping("/anomaly-reports")
@Tag(name = "anomaly reports")
class AnomalyController {

    private static final ProblemType HANDLED = new ProblemType("anomaly-report-handled", HttpStatus.CONFLICT);
    private static final String REPORT = """
            {"customerId": "019b8bab-0680-70f6-b1ca-1ddba8db3bcf", "kind": "BUSINESS",
             "text": "The warehouse is empty and the phone is not answered"}""";
    private static final String HANDLE = """
            {"holdSupply": true, "finding": "Visited: business has stopped"}""";

    private final AnomalyReports reports;
    private final AnomalyDesk desk;
    private final Registered registered;
    private final BusinessClock clock;

    AnomalyController(AnomalyReports reports, AnomalyDesk desk, Registered registered, BusinessClock clock) {
        this.reports = reports;
        this.desk = desk;
        this.registered = registered;
        this.clock = clock;
    }

    record ReportBody(
            @NotBlank @Size(max = 100) String customerId,
            AnomalyReport.@NotNull Kind kind,
            @NotBlank @Size(max = 1000) String text) {}

    record HandleBody(
            @NotNull Boolean holdSupply,
            @NotBlank @Size(max = 500) String finding) {}

    record Place(String reportId) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Report something unusual about a customer, whosever it is",
            description = "It reaches the manager at once, is published, and makes a limit review due.")
    @ApiResponse(responseCode = "201", description = "The report; the same again for the same key")
    @ApiResponse(responseCode = "422", description = "The customer is not known (yet)")
    AnomalyReport report(
            Viewer viewer,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(REPORT)))
                    @Valid
                    @RequestBody
                    ReportBody body) {
        registered.require(body.customerId());
        var report = new AnomalyReport(
                Uuids.next(), body.customerId(), body.kind(), body.text(), viewer.subject(), now(), null, false);
        return switch (reports.add(report, RequestKeys.of(viewer, key, body))) {
            case AnomalyReports.Adding.Added added -> {
                desk.due(added.report().reportId(), now());
                yield added.report();
            }
            case AnomalyReports.Adding.KeyReused reused -> throw RequestKeys.reused(key);
        };
    }

    @GetMapping
    @Operation(summary = "Anomaly reports, oldest first")
    @ApiResponse(responseCode = "200", description = "Reports")
    Page<AnomalyReport> list(
            @Parameter(description = "true leaves out what a manager has looked at")
                    @RequestParam(defaultValue = "false")
                    boolean open,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.read(
                limit,
                cursor,
                Place.class,
                (after, most) -> reports.list(open, after == null ? null : after.reportId(), most),
                report -> new Place(report.reportId()));
    }

    @PostMapping("/{reportId}/handling")
    @Operation(
            summary = "Say what you made of a report, and hold supply on credit where needed",
            description = "Supply goes on again by the account's supply resource.")
    @ApiResponse(responseCode = "200", description = "The report, handled")
    @ApiResponse(responseCode = "404", description = "No such report")
    @ApiResponse(responseCode = "409", description = "It was handled before")
    AnomalyReport handle(
            Viewer viewer,
            @PathVariable String reportId,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(HANDLE)))
                    @Valid
                    @RequestBody
                    HandleBody body) {
        var handling = new Handling(body.holdSupply(), body.finding(), viewer.subject(), now());
        var report = desk.handle(reportId, handling).orElseThrow(() -> CommonProblems.notFound("reportId", reportId));
        if (!handling.equals(report.handling())) {
            throw new Refusal(HANDLED, Map.of("field", "reportId", "value", reportId));
        }
        return report;
    }

    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
