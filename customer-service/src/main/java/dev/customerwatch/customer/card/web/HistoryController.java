package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.web.HistoryView.CardAsOf;
import dev.customerwatch.customer.card.web.HistoryView.Changes;
import dev.customerwatch.customer.card.web.HistoryView.FactView;
import dev.customerwatch.customer.history.RecordedChange;
import dev.customerwatch.customer.history.Timeline;
import dev.customerwatch.customer.privacy.Purpose;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads a card as it was, and as it was known. */
@RestController
@RequestMapping(path = "/customers/{customerId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "History")
@ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
class HistoryController {

    private final Visibility visibility;
    private final Customers customers;
    private final Readings readings;
    private final BusinessClock clock;

    HistoryController(Visibility visibility, Customers customers, Readings readings, BusinessClock clock) {
        this.visibility = visibility;
        this.customers = customers;
        this.readings = readings;
        this.clock = clock;
    }

    @GetMapping("/as-of")
    @Operation(
            summary = "Read all facts as they held at an instant, as far as they were known at another",
            description = "Without validAt and knownAt: now. Personal data are masked unless you have the right and"
                    + " name a purpose, which the audit log keeps.")
    @ApiResponse(responseCode = "200", description = "The facts, each with who said it, when, from which source")
    @ApiResponse(responseCode = "422", description = "Before the customer was registered")
    CardAsOf asOf(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestParam(required = false) @Nullable Instant validAt,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable Purpose purpose) {
        var kept = visibility.visible(viewer, customerId);
        var timeline = customers.timeline(kept);
        var valid = Objects.requireNonNullElseGet(validAt, clock::now);
        var known = Objects.requireNonNullElseGet(knownAt, clock::now);
        refuseBeforeRegistration(timeline, valid, known);
        var held = timeline.asOf(valid, known).values();
        var clarity =
                readings.clarity(viewer, kept.customer(), purpose, held.stream().map(Timeline.Known::fact));
        var facts = held.stream().map(fact -> FactView.of(fact, clarity)).toList();
        return new CardAsOf(customerId, valid, known, facts);
    }

    @GetMapping("/history")
    @Operation(summary = "Read every change of every field, the newest first")
    @ApiResponse(responseCode = "200", description = "The changes; a fact without value was taken off the card")
    Changes history(
            Viewer viewer, @PathVariable String customerId, @RequestParam(required = false) @Nullable Purpose purpose) {
        var kept = visibility.visible(viewer, customerId);
        var all = customers.timeline(kept).changes();
        var clarity = readings.clarity(
                viewer, kept.customer(), purpose, all.stream().flatMap(change -> change.facts().stream()));
        return Changes.of(customerId, all, clarity);
    }

    private static void refuseBeforeRegistration(Timeline timeline, Instant validAt, Instant knownAt) {
        var first = first(timeline.changes().stream().map(RecordedChange::since).toList());
        var learnt = first(
                timeline.changes().stream().map(RecordedChange::recordedAt).toList());
        if (validAt.isBefore(first)) {
            throw CustomerProblems.beforeRegistration("validAt", validAt, first);
        }
        if (knownAt.isBefore(learnt)) {
            throw CustomerProblems.beforeRegistration("knownAt", knownAt, learnt);
        }
    }

    private static Instant first(List<Instant> instants) {
        return instants.stream().min(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
