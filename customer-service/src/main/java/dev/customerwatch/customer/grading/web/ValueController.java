package dev.customerwatch.customer.grading.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.card.web.Visibility;
import dev.customerwatch.customer.grading.CustomerValue;
import dev.customerwatch.customer.view.mongo.Complaints;
import dev.customerwatch.customer.view.mongo.Orders;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a customer is worth. */
@RestController
@RequestMapping(path = "/customers/{customerId}/value", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Gradings")
class ValueController {

    private static final int MOST_COMPLAINTS = 1_000;

    private final Visibility visibility;
    private final Orders orders;
    private final Complaints complaints;
    private final GradingSettings settings;
    private final CustomerSettings general;
    private final BusinessClock clock;

    ValueController(
            Visibility visibility,
            Orders orders,
            Complaints complaints,
            GradingSettings settings,
            CustomerSettings general,
            BusinessClock clock) {
        this.visibility = visibility;
        this.orders = orders;
        this.complaints = complaints;
        this.settings = settings;
        this.general = general;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "See what a customer is worth",
            description =
                    "Profit to date, its trend, and what is expected of the next 12 months with the basis of that;"
                            + " parts of profit that nobody recorded are named. What serving them costs, and what their word of"
                            + " mouth and information are worth, are facts of the card.")
    @ApiResponse(responseCode = "200", description = "In the currency that is graded in")
    @ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
    CustomerValue value(Viewer viewer, @PathVariable String customerId) {
        visibility.visible(viewer, customerId);
        return CustomerValue.of(
                customerId,
                orders.since(customerId, Instant.EPOCH),
                complaints.newest(customerId, MOST_COMPLAINTS),
                clock.now(),
                general.zone(),
                settings.money());
    }
}
