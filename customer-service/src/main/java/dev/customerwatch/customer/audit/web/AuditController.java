package dev.customerwatch.customer.audit.web;

import dev.customerwatch.customer.audit.AuditEntry;
import dev.customerwatch.customer.audit.Chain;
import dev.customerwatch.customer.audit.mongo.AuditLog;
import dev.customerwatch.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows who read what in clear, and proves that nobody changed that record. */
@RestController
@RequestMapping(path = "/audit", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Audit")
class AuditController {

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    @GetMapping("/entries")
    @Operation(summary = "List what was done with confidential data", description = "Oldest first, page by page.")
    @ApiResponse(responseCode = "200", description = "One page; next is the cursor of the following one")
    Page<AuditView> entries(
            @RequestParam(required = false) @Nullable String customerId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.read(
                        limit,
                        cursor,
                        Position.class,
                        (after, most) -> log.list(customerId, after == null ? 0 : after.number(), most),
                        last -> new Position(last.number()))
                .map(AuditView::of);
    }

    @GetMapping("/verification")
    @Operation(
            summary = "Verify the audit log",
            description =
                    "Follows the chain of hashes from the first entry. Note entries and head, and give them to a later"
                            + " verification: asNoted says whether they are still there, or the end was cut off.")
    @ApiResponse(responseCode = "200", description = "Whether every entry is as it was written")
    Chain.Verdict verify(
            @Parameter(description = "entries of an earlier verification; with head")
                    @RequestParam(required = false)
                    @Nullable
                    Long entries,
            @Parameter(description = "head of that verification") @RequestParam(required = false) @Nullable
                    String head) {
        return log.verify(entries == null || head == null ? null : new Chain.Note(entries, head));
    }

    /** Where a page ended. */
    record Position(long number) {}

    /** An entry as auditors see it: names of fields, never values. */
    record AuditView(
            long number,
            Instant at,
            @Schema(example = "rep1") String who,
            AuditEntry.Action action,
            String customerId,
            List<String> fields,
            @Schema(example = "VISIT") String purpose,
            String hash) {

        static AuditView of(AuditEntry entry) {
            var access = entry.access();
            return new AuditView(
                    entry.number(),
                    entry.at(),
                    access.who(),
                    access.action(),
                    access.customerId(),
                    access.fields(),
                    access.purpose(),
                    entry.hash());
        }
    }
}
