package dev.customerwatch.customer.dealer.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.card.web.Visibility;
import dev.customerwatch.customer.dealer.Dealings;
import dev.customerwatch.customer.view.mongo.Credits;
import dev.customerwatch.customer.view.mongo.Orders;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets dealers read their orders, shipments and statements, from our own copies. */
@RestController
@RequestMapping("/customers/{customerId}/dealings")
@Tag(name = "Dealers")
class DealingsController {

    private final Orders orders;
    private final Credits credits;
    private final Visibility visibility;
    private final CustomerSettings settings;
    private final BusinessClock clock;

    DealingsController(
            Orders orders, Credits credits, Visibility visibility, CustomerSettings settings, BusinessClock clock) {
        this.orders = orders;
        this.credits = credits;
        this.visibility = visibility;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Read a customer's orders, shipments and payments",
            description = "For the portal of a dealer, say: the status of an order tells what was delivered.")
    @ApiResponse(responseCode = "200", description = "As sales-service and credit-service told")
    @ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
    Dealings read(
            Viewer viewer,
            @PathVariable String customerId,
            @Parameter(description = "90 days back where it is left out", example = "2026-01-01")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate since) {
        visibility.visible(viewer, customerId);
        var today = LocalDate.ofInstant(clock.now(), settings.zone());
        var from = (since == null ? today.minusDays(90) : since)
                .atStartOfDay(settings.zone())
                .toInstant();
        return new Dealings(
                customerId,
                orders.since(customerId, from),
                credits.paymentsSince(customerId, from),
                credits.standing(customerId, today));
    }

    @GetMapping(path = "/file", produces = "text/csv")
    @Operation(
            summary = "The same as CSV",
            description = "UTF-8 with byte order mark: a row per line of an order, payment and late invoice.")
    @ApiResponse(responseCode = "200", description = "The file")
    @ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
    ResponseEntity<String> file(
            Viewer viewer, @PathVariable String customerId, @RequestParam(required = false) @Nullable LocalDate since) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dealings.csv\"")
                .body(read(viewer, customerId, since).csv(settings.zone()));
    }
}
