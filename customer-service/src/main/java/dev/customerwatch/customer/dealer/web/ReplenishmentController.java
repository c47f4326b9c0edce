package dev.customerwatch.customer.dealer.web;

import dev.customerwatch.customer.card.web.Visibility;
import dev.customerwatch.customer.dealer.DraftOrder;
import dev.customerwatch.customer.dealer.Replenishment;
import dev.customerwatch.customer.dealer.mongo.DealerReports;
import dev.customerwatch.customer.view.mongo.Orders;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proposes what dealers should order. */
@RestController
@RequestMapping(path = "/customers/{customerId}/replenishment", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dealers")
class ReplenishmentController {

    private static final int MOST_REPORTS = 100;
    private static final int MOST_ORDERS = 500;
    private static final Set<String> PAYMENTS = Set.of("CASH", "CREDIT");

    private final DealerReports reports;
    private final Orders orders;
    private final Visibility visibility;

    ReplenishmentController(DealerReports reports, Orders orders, Visibility visibility) {
        this.reports = reports;
        this.orders = orders;
        this.visibility = visibility;
    }

    /** What a dealer should order, and the order by which they confirm it; products without a known price are left out of that. */
    record Proposal(
            String customerId,
            int days,
            List<Replenishment> products,
            @Nullable DraftOrder order) {}

    @GetMapping
    @Operation(
            summary = "Propose what a dealer should order",
            description = "Demand over lead time and review period, less stock and what is on order. Without two"
                    + " reports that tell what was sold no demand is known, and nothing is proposed. The dealer confirms"
                    + " it by sending the order, as it is or changed, to POST /orders of sales-service.")
    @ApiResponse(responseCode = "200", description = "A proposal per product of the newest report")
    @ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
    Proposal propose(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestParam(defaultValue = "14") int leadDays,
            @RequestParam(defaultValue = "7") int reviewDays,
            @Parameter(description = "How the order is to be paid: CASH or CREDIT", example = "CREDIT")
                    @RequestParam(defaultValue = "CREDIT")
                    String payment) {
        visibility.visible(viewer, customerId);
        if (leadDays < 0 || reviewDays < 0 || leadDays + reviewDays > 366) {
            throw CommonProblems.invalidParameter("leadDays", leadDays, "with reviewDays 0..366 together");
        }
        if (!PAYMENTS.contains(payment)) {
            throw CommonProblems.invalidParameter("payment", payment, "must be CASH or CREDIT");
        }
        var days = leadDays + reviewDays;
        var known = orders.newest(customerId, MOST_ORDERS);
        var products = Replenishment.of(reports.newest(customerId, MOST_REPORTS), known, days);
        var order = DraftOrder.of(customerId, payment, products, known);
        return new Proposal(customerId, days, products, order.orElse(null));
    }
}
