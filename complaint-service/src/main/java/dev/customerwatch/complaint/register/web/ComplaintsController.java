package dev.customerwatch.complaint.register.web;

import dev.customerwatch.complaint.register.Status;
import dev.customerwatch.complaint.register.mongo.Complaints;
import dev.customerwatch.complaint.register.mongo.KeptComplaint;
import dev.customerwatch.complaint.register.web.ComplaintChanges.Asked;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
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

/** Files, shows, finds, assigns and resolves complaints. */
@RestController
@RequestMapping(path = "/complaints", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Complaints")
class ComplaintsController {

    private final Filings filings;
    private final ComplaintChanges changes;
    private final Complaints complaints;
    private final Sight sight;

    ComplaintsController(Filings filings, ComplaintChanges changes, Complaints complaints, Sight sight) {
        this.filings = filings;
        this.changes = changes;
        this.complaints = complaints;
        this.sight = sight;
    }

    @PostMapping
    @Operation(
            summary = "File a complaint",
            description = "The same Idempotency-Key with the same body answers the first outcome again.")
    @ApiResponse(responseCode = "201", description = "Filed; Location names it")
    @ApiResponse(responseCode = "422", description = "No such customer (yet), or the key was used with another body")
    ResponseEntity<ComplaintView> file(
            Viewer viewer,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody FileComplaint asked) {
        var kept = filings.file(viewer, idempotencyKey, asked);
        return answer(
                ResponseEntity.created(
                        URI.create("/complaints/" + kept.complaint().id())),
                kept);
    }

    @GetMapping("/{complaintId}")
    @Operation(summary = "Read a complaint")
    @ApiResponse(responseCode = "200", description = "The complaint as it is now")
    @ApiResponse(responseCode = "404", description = "No such complaint, or not of one of your customers")
    ResponseEntity<ComplaintView> read(Viewer viewer, @PathVariable String complaintId) {
        return answer(ResponseEntity.ok(), sight.visible(viewer, complaintId, complaints.find(complaintId)));
    }

    @GetMapping
    @Operation(
            summary = "Find complaints",
            description = "All filters that are given hold together; in the order of filing, page by page.")
    @ApiResponse(responseCode = "200", description = "One page; next is the cursor of the following one")
    Page<ComplaintView> find(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String customerId,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.read(
                        limit,
                        cursor,
                        Position.class,
                        (after, most) -> complaints.list(
                                sight.filter(viewer, customerId, status),
                                after == null ? null : after.complaintId(),
                                most),
                        last -> new Position(last.complaint().id()))
                .map(kept -> ComplaintView.of(kept.complaint(), kept.version()));
    }

    @PostMapping("/{complaintId}/assign")
    @Operation(
            summary = "Make a unit and a person responsible",
            description = "Again with others: they take over. If-Match is honoured where it is given.")
    @ApiResponse(responseCode = "200", description = "The complaint after the decision")
    @ApiResponse(responseCode = "404", description = "No such complaint, or not of one of your customers")
    @ApiResponse(responseCode = "409", description = "It is resolved already")
    @ApiResponse(responseCode = "412", description = "Somebody else changed it; read it again")
    ResponseEntity<ComplaintView> assign(
            Viewer viewer,
            @PathVariable String complaintId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody AssignComplaint asked) {
        var request = new Asked("assign", viewer, complaintId, ifMatch);
        var kept = changes.change(request, (complaint, step) -> complaint.assign(asked.assignment(step)));
        return answer(ResponseEntity.ok(), kept);
    }

    @PostMapping("/{complaintId}/resolve")
    @Operation(
            summary = "Settle a complaint",
            description = "The same resolution again changes nothing. If-Match is honoured where it is given.")
    @ApiResponse(responseCode = "200", description = "The complaint after the decision")
    @ApiResponse(responseCode = "404", description = "No such complaint, or not of one of your customers")
    @ApiResponse(responseCode = "409", description = "Nobody is responsible for it yet, or it was resolved otherwise")
    @ApiResponse(responseCode = "412", description = "Somebody else changed it; read it again")
    ResponseEntity<ComplaintView> resolve(
            Viewer viewer,
            @PathVariable String complaintId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ResolveComplaint asked) {
        var request = new Asked("resolve", viewer, complaintId, ifMatch);
        var kept = changes.change(request, (complaint, step) -> complaint.resolve(asked.resolution(step)));
        return answer(ResponseEntity.ok(), kept);
    }

    private static ResponseEntity<ComplaintView> answer(ResponseEntity.BodyBuilder answer, KeptComplaint kept) {
        return answer.eTag(ETags.of(kept.version())).body(ComplaintView.of(kept.complaint(), kept.version()));
    }

    /** Where a page of the list ended. */
    record Position(String complaintId) {}
}
