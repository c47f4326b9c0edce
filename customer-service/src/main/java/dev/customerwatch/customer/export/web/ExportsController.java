package dev.customerwatch.customer.export.web;

import dev.customerwatch.customer.card.web.Visibility;
import dev.customerwatch.customer.export.Export;
import dev.customerwatch.customer.export.Export.GivenTo;
import dev.customerwatch.customer.export.Export.Outcome;
import dev.customerwatch.customer.export.mongo.Exports;
import dev.customerwatch.customer.export.web.ExportBodies.DecideExport;
import dev.customerwatch.customer.export.web.ExportBodies.RequestExport;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes cards out in bulk: one person asks, another approves, the first one fetches the file once. */
@RestController
@RequestMapping("/exports")
@Tag(name = "Exports")
class ExportsController {

    static final ProblemType SECOND_PERSON = new ProblemType("second-person-needed", HttpStatus.FORBIDDEN);
    static final ProblemType NOT_NOW = new ProblemType("export-not-now", HttpStatus.CONFLICT);

    private final Exports exports;
    private final ExportFile file;
    private final Visibility visibility;
    private final BusinessClock clock;

    ExportsController(Exports exports, ExportFile file, Visibility visibility, BusinessClock clock) {
        this.exports = exports;
        this.file = file;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** How the file's text is written. */
    enum Encoding {
        UTF_8("UTF-8"),
        GB18030("GB18030");

        private final String charset;

        Encoding(String charset) {
            this.charset = charset;
        }

        Charset charset() {
            return Charset.forName(charset);
        }
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Ask for an export of cards",
            description = "A supervisor who is bound to regions names one of them.")
    @ApiResponse(responseCode = "201", description = "Another person has to approve it")
    ResponseEntity<Export> request(
            Viewer viewer,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody RequestExport asked) {
        if (!visibility.seesRegion(viewer, asked.region())) {
            throw CommonProblems.invalidValue("region", asked.region(), "must be one of your regions");
        }
        var givenTo = givenTo(asked);
        var export = exports.add(
                        RequestKeys.of(viewer, idempotencyKey, asked),
                        () -> Export.requested(
                                Uuids.next(), viewer.subject(), clock.now(), asked.reason(), givenTo, asked.keys()))
                .orElseThrow(() -> RequestKeys.reused(idempotencyKey));
        return ResponseEntity.created(URI.create("/exports/" + export.exportId()))
                .body(export);
    }

    @GetMapping(path = "/{exportId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read how far an export has come")
    @ApiResponse(responseCode = "200", description = "The export")
    @ApiResponse(responseCode = "404", description = "No such export")
    Export read(@PathVariable String exportId) {
        return found(exportId);
    }

    @PutMapping(path = "/{exportId}/decision", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Approve or refuse an export that somebody else asked for")
    @ApiResponse(responseCode = "200", description = "Decided")
    @ApiResponse(responseCode = "404", description = "No such export")
    @ApiResponse(responseCode = "409", description = "It was decided already")
    Export decide(Viewer viewer, @PathVariable String exportId, @Valid @RequestBody DecideExport asked) {
        var export = found(exportId);
        return saved(export, export.decide(asked.approve(), viewer.subject(), clock.now()));
    }

    @GetMapping(path = "/{exportId}/file", produces = "text/csv")
    @Operation(
            summary = "Fetch the file of an approved export",
            description =
                    "Once, within 24 hours, by whoever asked for it. Personal data are in clear; the audit log keeps"
                            + " who took which fields. With byte order mark; cells that a spreadsheet would take for a"
                            + " formula begin with an apostrophe.")
    @ApiResponse(responseCode = "200", description = "The cards as CSV")
    @ApiResponse(responseCode = "404", description = "No such export")
    @ApiResponse(responseCode = "409", description = "Not approved, not yours, fetched already, or too late")
    ResponseEntity<byte[]> fetch(
            Viewer viewer,
            @PathVariable String exportId,
            @Parameter(description = "UTF_8 or GB18030") @RequestParam(defaultValue = "UTF_8") Encoding encoding,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        var export = found(exportId);
        var fetched = saved(export, export.fetch(viewer.subject(), clock.now()));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", encoding.charset()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"customers-" + exportId + ".csv\"")
                .body(file.of(fetched, language != null && language.startsWith("zh"))
                        .getBytes(encoding.charset()));
    }

    private static @Nullable GivenTo givenTo(RequestExport asked) {
        try {
            return asked.givenTo();
        } catch (UnfitText unfit) {
            throw CommonProblems.invalidValue(unfit.field(), unfit.found(), unfit.getMessage());
        }
    }

    private Export saved(Export before, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> {
                if (!exports.save(done.export(), before.status())) {
                    throw notNow(found(before.exportId()).status());
                }
                yield done.export();
            }
            case Outcome.SecondPersonNeeded needed -> throw new Refusal(SECOND_PERSON);
            case Outcome.NotNow notNow -> throw notNow(notNow.status());
        };
    }

    private Export found(String exportId) {
        return exports.find(exportId).orElseThrow(() -> CommonProblems.notFound("exportId", exportId));
    }

    private static Refusal notNow(Export.Status status) {
        return new Refusal(NOT_NOW, Map.of("field", "exportId", "value", status));
    }
}
