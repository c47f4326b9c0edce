package dev.customerwatch.customer.view.web;

import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.card.web.Clarity;
import dev.customerwatch.customer.card.web.CustomerView;
import dev.customerwatch.customer.card.web.HistoryView.FactView;
import dev.customerwatch.customer.card.web.Readings;
import dev.customerwatch.customer.card.web.Visibility;
import dev.customerwatch.customer.history.Part;
import dev.customerwatch.customer.history.Timeline.Known;
import dev.customerwatch.customer.privacy.Purpose;
import dev.customerwatch.customer.visit.mongo.Visits;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.Role;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a customer at one glance, from our own store alone. */
@RestController
@Tag(name = "Overview")
class OverviewController {

    private static final int MOST_VISITS = 10;

    private final Visibility visibility;
    private final Customers customers;
    private final Readings readings;
    private final Visits visits;
    private final Elsewhere elsewhere;
    private final BusinessClock clock;

    OverviewController(
            Visibility visibility,
            Customers customers,
            Readings readings,
            Visits visits,
            Elsewhere elsewhere,
            BusinessClock clock) {
        this.visibility = visibility;
        this.customers = customers;
        this.readings = readings;
        this.visits = visits;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    @GetMapping(path = "/customers/{customerId}/overview", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Read all about a customer at one glance",
            description = "Card, contacts, last visits, orders, products bought, credit standing, open complaints and"
                    + " open alerts, each with the time it is current to. It is answered while the other services are"
                    + " away. Personal data are masked unless you have the right and name a purpose.")
    @ApiResponse(responseCode = "200", description = "The customer")
    @ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
    Overview read(
            Viewer viewer,
            @PathVariable String customerId,
            @Parameter(description = "Shows personal data in clear to whoever has the right; the audit log keeps it")
                    @RequestParam(required = false)
                    @Nullable
                    Purpose purpose) {
        var kept = visibility.visible(viewer, customerId);
        var now = clock.now();
        var contacts = contacts(kept, now);
        var clear = readings.inClear(viewer, kept.customer(), purpose);
        var clarity = readings.clarity(
                viewer, kept.customer(), purpose, contacts.stream().map(Known::fact));
        var money = clarity.business() || viewer.has(Role.FINANCE) || viewer.has(Role.AUDITOR);
        var orders = elsewhere.orders(customerId);
        return new Overview(
                customerId,
                Overview.Part.shown(now, clear ? CustomerView.inClear(kept) : CustomerView.of(kept)),
                Overview.Part.shown(now, views(contacts, clarity)),
                Overview.Part.of(clarity.business(), now, visits.last(customerId, MOST_VISITS)),
                Elsewhere.orders(orders, money),
                Elsewhere.products(orders, money),
                elsewhere.credit(customerId, money, now),
                elsewhere.complaints(customerId),
                elsewhere.alerts(customerId));
    }

    private List<Known> contacts(KeptCustomer kept, Instant now) {
        return customers.timeline(kept).asOf(now, now).values().stream()
                .filter(known -> known.fact().field().part() == Part.CONTACTS)
                .toList();
    }

    private static List<FactView> views(List<Known> contacts, Clarity clarity) {
        return contacts.stream().map(known -> FactView.of(known, clarity)).toList();
    }
}
