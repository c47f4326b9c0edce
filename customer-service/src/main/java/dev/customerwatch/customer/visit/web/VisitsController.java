package dev.customerwatch.customer.visit.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.matter.web.MatterDesk;
import dev.customerwatch.customer.matter.web.MatterDesks;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.visit.Visit;
import dev.customerwatch.customer.visit.Visit.Now;
import dev.customerwatch.customer.visit.Visit.Reason;
import dev.customerwatch.customer.visit.mongo.Visits;
import dev.customerwatch.customer.visit.stream.VisitEvents;
import dev.customerwatch.customer.visit.web.VisitBodies.FileVisit;
import dev.customerwatch.customer.visit.web.VisitBodies.MoveVisit;
import dev.customerwatch.customer.visit.web.VisitBodies.PlanVisits;
import dev.customerwatch.customer.visit.web.VisitBodies.PlannedVisits;
import dev.customerwatch.customer.visit.web.VisitBodies.ReportPart;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log of all contacts with customers, and the plan of those to come. */
@RestController
@Tag(name = "Visits")
class VisitsController {

    private final MatterDesk<Visit> desk;
    private final VisitPlanning planning;
    private final CustomerSettings settings;
    private final BusinessClock clock;

    VisitsController(
            MatterDesks desks, Visits visits, VisitPlanning planning, CustomerSettings settings, BusinessClock clock) {
        this.desk = desks.of(visits.matters(), "visit", "visits", VisitEvents::of);
        this.planning = planning;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping(path = "/visits", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Log a contact with a customer, or plan one",
            description = "With a report it is done and others hear of it, without its findings; with a day it is"
                    + " planned.")
    @ApiResponse(responseCode = "201", description = "Filed; Location names it")
    @ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
    ResponseEntity<Visit> file(
            Viewer viewer,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody FileVisit asked) {
        return desk.file(
                viewer, idempotencyKey, asked, asked.customerId(), id -> visit(id, rep(viewer, asked.rep()), asked));
    }

    @GetMapping(path = "/visits", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "List contacts with customers",
            description = "All filters that are given hold together; a day needs its rep. The newest first.")
    @ApiResponse(responseCode = "200", description = "One page; next is the cursor of the following one")
    Page<Visit> list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String customerId,
            @RequestParam(required = false) @Nullable String rep,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) Visit.@Nullable Status status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("customerId", customerId);
        wanted.put("rep", rep);
        wanted.put("repDay", day == null ? null : Visit.repDay(rep(viewer, rep), day));
        wanted.put("status", status);
        return desk.list(viewer, wanted, limit, cursor);
    }

    @GetMapping(path = "/visits/{visitId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read a contact with a customer")
    @ApiResponse(responseCode = "200", description = "The visit")
    @ApiResponse(responseCode = "404", description = "No such visit, or not of one of your customers")
    ResponseEntity<Visit> read(Viewer viewer, @PathVariable String visitId) {
        return desk.show(viewer, visitId);
    }

    @PutMapping(path = "/visits/{visitId}/report", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say what came of a visit, or correct that")
    @ApiResponse(responseCode = "200", description = "The visit")
    @ApiResponse(responseCode = "404", description = "No such visit, or not of one of your customers")
    @ApiResponse(responseCode = "409", description = "It was cancelled")
    ResponseEntity<Visit> report(
            Viewer viewer,
            @PathVariable String visitId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReportPart asked) {
        return desk.change(viewer, visitId, ifMatch, visit -> visit.done(asked.report(clock.now()), now()));
    }

    @PutMapping(path = "/visits/{visitId}/day", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Move a planned visit to another day, or cancel it")
    @ApiResponse(responseCode = "200", description = "The visit")
    @ApiResponse(responseCode = "404", description = "No such visit, or not of one of your customers")
    @ApiResponse(responseCode = "409", description = "It was done or cancelled")
    ResponseEntity<Visit> move(
            Viewer viewer,
            @PathVariable String visitId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody MoveVisit asked) {
        var day = asked.day();
        return desk.change(
                viewer, visitId, ifMatch, visit -> day == null ? visit.cancelled() : visit.moved(day, now()));
    }

    @PostMapping(path = "/visit-plans", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Plan the visits of a rep",
            description = "From grade, last visit and open alerts; who is most urgent comes first, and with them"
                    + " others of the same region. Customers who are given up or planned already are left out, so"
                    + " that it may be repeated.")
    @ApiResponse(responseCode = "200", description = "The visits that were planned now")
    PlannedVisits plan(Viewer viewer, @Valid @RequestBody PlanVisits asked) {
        var rep = rep(viewer, asked.rep());
        var today = LocalDate.ofInstant(clock.now(), settings.zone());
        var from = asked.from() == null ? today : asked.from();
        return new PlannedVisits(rep, MatterDesk.read(() -> planning.plan(viewer, rep, from, asked.days(), now())));
    }

    private Visit visit(String id, String rep, FileVisit asked) {
        var report = asked.report();
        if ((report == null) == (asked.day() == null)) {
            throw new UnfitText("day", null, "or report must be there, one of them");
        }
        return report == null
                ? Visit.planned(
                        id,
                        asked.customerId(),
                        rep,
                        asked.kind(),
                        Objects.requireNonNull(asked.day()),
                        List.of(Reason.ASKED),
                        now())
                : Visit.logged(id, asked.customerId(), rep, asked.kind(), report.report(clock.now()), now());
    }

    private static String rep(Viewer viewer, @Nullable String asked) {
        return asked == null
                        || (viewer.seesOnlyOwnCustomers() && !viewer.owners().contains(asked))
                ? viewer.subject()
                : asked;
    }

    private Now now() {
        return new Now(clock.now(), settings.zone());
    }
}
