package dev.customerwatch.customer.dealer.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.web.Visibility;
import dev.customerwatch.customer.dealer.DealerReport;
import dev.customerwatch.customer.dealer.DealerReport.Line;
import dev.customerwatch.customer.dealer.DealerReport.Way;
import dev.customerwatch.customer.dealer.StockFile;
import dev.customerwatch.customer.dealer.StockFile.Rejected;
import dev.customerwatch.customer.dealer.mongo.DealerReports;
import dev.customerwatch.customer.dealer.stream.DealerEvents;
import dev.customerwatch.customer.matter.web.MatterDesk;
import dev.customerwatch.customer.matter.web.MatterDesks;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes dealers' stock and sell-out in. */
@RestController
@RequestMapping(path = "/dealer-reports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dealers")
class DealerReportsController {

    private final MatterDesk<DealerReport> desk;
    private final Visibility visibility;
    private final CustomerSettings settings;
    private final BusinessClock clock;

    DealerReportsController(
            MatterDesks desks,
            DealerReports reports,
            Visibility visibility,
            CustomerSettings settings,
            BusinessClock clock) {
        this.desk =
                desks.of(reports.matters(), "report", "dealer-reports", report -> DealerEvents.of(report, clock.now()));
        this.visibility = visibility;
        this.settings = settings;
        this.clock = clock;
    }

    record LinePart(
            @Schema(example = "P-100") @NotNull String product,

            @Schema(description = "Pieces in stock at the end of the day", example = "40") @NotNull
            Long stock,

            @Schema(description = "Pieces sold since the report before; left out where it is not told", example = "12")
            @Nullable
            Long sold) {}

    record ReportStock(
            @Schema(example = "019b8bbd-5600-7c1c-97df-17c066924822") @NotNull
            String customerId,

            @Schema(description = "The day at whose end it was counted", example = "2026-01-12") @NotNull
            LocalDate day,

            @Schema(description = "API where it is left out; VISIT: one of ours counted", example = "VISIT") @Nullable
            Way way,

            @Valid @NotEmpty List<@NotNull LinePart> lines) {}

    /** The report of a file, and the rows that are none. */
    record FileTaken(@Nullable DealerReport report, List<Rejected> rejected) {}

    @PostMapping
    @Operation(
            summary = "Report a dealer's stock and sell-out",
            description = "Others hear of it. Of a day, the report that was filed last counts.")
    @ApiResponse(responseCode = "201", description = "Taken in; Location names it")
    @ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
    ResponseEntity<DealerReport> report(
            Viewer viewer,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody ReportStock asked) {
        refuseOthers(viewer, asked.customerId());
        var way = asked.way() == null ? Way.API : asked.way();
        return desk.file(
                viewer,
                idempotencyKey,
                asked,
                asked.customerId(),
                id -> new DealerReport(
                                id,
                                asked.customerId(),
                                viewer.subject(),
                                asked.day(),
                                way,
                                asked.lines().stream()
                                        .map(line -> new Line(line.product(), line.stock(), line.sold()))
                                        .toList())
                        .checkedOn(today()));
    }

    @PostMapping(path = "/{customerId}/{day}", consumes = "text/csv")
    @Operation(
            summary = "Report a dealer's stock and sell-out as CSV",
            description =
                    "UTF-8, with or without byte order mark, or GB18030; a header names the columns product, stock and,"
                            + " where it is told, sold. Rows that are none are answered with line, field and reason.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            examples = @ExampleObject("product,stock,sold\nP-100,40,12\nP-200,7,\n"))))
    @ApiResponse(responseCode = "200", description = "What was taken in; no report where no row is one")
    @ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
    FileTaken file(
            Viewer viewer,
            @PathVariable String customerId,
            @PathVariable LocalDate day,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestBody byte[] body) {
        refuseOthers(viewer, customerId);
        var file = MatterDesk.read(() -> StockFile.of(body, type.getCharset()));
        if (file.lines().isEmpty()) {
            return new FileTaken(null, file.rejected());
        }
        var key = "csv/" + customerId + "/" + day + "/" + UUID.nameUUIDFromBytes(body);
        var taken = desk.file(
                viewer,
                key,
                file.lines(),
                customerId,
                id -> new DealerReport(id, customerId, viewer.subject(), day, Way.CSV, file.lines())
                        .checkedOn(today()));
        return new FileTaken(taken.getBody(), file.rejected());
    }

    @GetMapping
    @Operation(summary = "List a dealer's reports", description = "Those that were filed last first.")
    @ApiResponse(responseCode = "200", description = "One page; next is the cursor of the following one")
    Page<DealerReport> list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String customerId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return desk.list(viewer, customerId == null ? Map.of() : Map.of("customerId", customerId), limit, cursor);
    }

    private void refuseOthers(Viewer viewer, String customerId) {
        var kind = visibility.visible(viewer, customerId).customer().profile().kind();
        MatterDesk.read(() -> {
            if (kind != Kind.DEALER) {
                throw new UnfitText("customerId", customerId, "must be a dealer, not " + kind);
            }
            return kind;
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), settings.zone());
    }
}
