package dev.customerwatch.alert.desk.web;

import dev.customerwatch.alert.desk.AlertState;
import dev.customerwatch.alert.desk.mongo.AlertOrder;
import dev.customerwatch.alert.desk.mongo.AlertQuery.Place;
import dev.customerwatch.alert.desk.mongo.StoredAlert;
import dev.customerwatch.alert.desk.stream.AlertBody;
import dev.customerwatch.alert.rule.Severity;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts over HTTP. */
@RestController
@RequestMapping("/alerts")
class AlertController {

    private final VisibleAlerts alerts;
    private final Summaries summaries;

    AlertController(VisibleAlerts alerts, Summaries summaries) {
        this.alerts = alerts;
        this.summaries = summaries;
    }

    /** What the person who takes an alert on wants to say. */
    record AcknowledgeRequest(
            @Size(min = 1, max = 2000) @Schema(example = "Customer promised 500 for tomorrow") @Nullable
            String note) {}

    @GetMapping
    @Operation(
            summary = "Alerts, newest first unless sorted otherwise",
            description =
                    "`severity` means this and above, `customerId` a customer or a group of customers. Whom a rep is losing: `rule=LOST` and `sort` by SEVERITY (worst"
                            + " first), SILENCE (longest first) or PER_YEAR (who used to buy most first).")
    Page<AlertBody> list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String customerId,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(required = false) @Nullable AlertState state,
            @RequestParam(defaultValue = "NEWEST") AlertOrder sort,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale language) {
        var filter = new VisibleAlerts.Filter(customerId, rule, severity, state);
        return Page.read(
                        limit,
                        cursor,
                        Place.class,
                        (after, most) -> alerts.list(viewer, filter, sort, inOrder(after, sort, cursor), most),
                        it -> sort.place(it.alert()))
                .map(it -> view(viewer, it, language));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One alert with its evidence and course")
    ResponseEntity<AlertBody> read(Viewer viewer, @PathVariable String id, Locale language) {
        return answer(viewer, alerts.find(viewer, id), id, language);
    }

    @PostMapping("/{id}/acknowledge")
    @Operation(
            summary = "Take an alert on",
            description = "Lapses by itself and ends with the alert; an alert that is over stays as it is.")
    ResponseEntity<AlertBody> acknowledge(
            Viewer viewer,
            @PathVariable String id,
            @RequestBody(required = false) @Valid @Nullable AcknowledgeRequest request,
            Locale language) {
        var note = request == null ? null : request.note();
        return answer(viewer, alerts.acknowledge(viewer, id, note), id, language);
    }

    private ResponseEntity<AlertBody> answer(Viewer viewer, Optional<StoredAlert> found, String id, Locale language) {
        var stored = found.orElseThrow(() -> CommonProblems.notFound("alertId", id));
        return ResponseEntity.ok().eTag(ETags.of(stored.version())).body(view(viewer, stored, language));
    }

    private AlertBody view(Viewer viewer, StoredAlert stored, Locale language) {
        var body = alerts.shown(viewer, stored);
        return body.saying(summaries.of(body, language));
    }

    private static @Nullable Place inOrder(@Nullable Place after, AlertOrder sort, @Nullable String cursor) {
        if (after != null && cursor != null && after.order() != sort) {
            throw CommonProblems.invalidCursor(cursor);
        }
        return after;
    }
}
