package dev.customerwatch.sales.order.web;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.sales.customer.mongo.Customers;
import dev.customerwatch.sales.order.CreditRequest.Release;
import dev.customerwatch.sales.order.Delivering;
import dev.customerwatch.sales.order.mongo.Decided;
import dev.customerwatch.sales.order.mongo.Decision;
import dev.customerwatch.sales.order.mongo.Orders;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commands to an order; each honours If-Match where it is given and answers with the order. */
@RestController
@RequestMapping("/orders/{orderId}")
@Tag(name = "Orders")
@ApiResponse(responseCode = "404", description = "No such order among those that the caller may see")
@ApiResponse(responseCode = "409", description = "The order is not in a state from which this is possible")
@ApiResponse(responseCode = "412", description = "If-Match names another version of the order")
@ApiResponse(responseCode = "422", description = "Refused by a rule; the problem has its numbers")
class OrderCommandController {

    private final Orders orders;
    private final OrderScope scope;
    private final Customers customers;
    private final Clock clock;

    OrderCommandController(Orders orders, OrderScope scope, Customers customers, Clock clock) {
        this.orders = orders;
        this.scope = scope;
        this.customers = customers;
        this.clock = clock;
    }

    @PostMapping("/cancel")
    @Operation(
            summary = "Cancel an order of which nothing was delivered",
            description = "Whatever credit has reserved for it is released.")
    @ApiResponse(responseCode = "200", description = "The order, now CANCELLED")
    ResponseEntity<OrderView> cancel(
            Viewer viewer,
            @PathVariable String orderId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reason reason) {
        return answer(HttpStatus.OK, viewer, orderId, ifMatch, (order, now) -> order.cancel(reason.reason()));
    }

    @PostMapping("/release")
    @Operation(
            summary = "Let an order on hold pass",
            description =
                    "Asks credit to reserve although its check failed; the order stays ON_HOLD until it has. Nobody"
                            + " releases an order that they placed themselves.")
    @ApiResponse(responseCode = "200", description = "The order, still ON_HOLD")
    ResponseEntity<OrderView> release(
            Viewer viewer,
            @PathVariable String orderId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reason reason) {
        var release = new Release(viewer.subject(), reason.reason());
        var asked = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return answer(HttpStatus.OK, viewer, orderId, ifMatch, (order, now) -> order.release(release, asked));
    }

    @PostMapping("/reject")
    @Operation(summary = "Reject an order on hold")
    @ApiResponse(responseCode = "200", description = "The order, now REJECTED")
    ResponseEntity<OrderView> reject(
            Viewer viewer,
            @PathVariable String orderId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reason reason) {
        return answer(HttpStatus.OK, viewer, orderId, ifMatch, (order, now) -> order.reject(reason.reason()));
    }

    @PostMapping("/deliveries")
    @Operation(
            summary = "Deliver goods of a confirmed order",
            description =
                    "Without lines: all that remains. While credit holds supply to the customer, nothing leaves on credit.")
    @ApiResponse(responseCode = "201", description = "The order with the delivery, which is its last")
    ResponseEntity<OrderView> deliver(
            Viewer viewer,
            @PathVariable String orderId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody(required = false) @Nullable Goods goods) {
        var deliveryId = Uuids.next();
        var pieces = Goods.pieces(goods);
        return answer(
                HttpStatus.CREATED,
                viewer,
                orderId,
                ifMatch,
                (order, now) -> new Delivering(
                                deliveryId,
                                pieces,
                                customers.isSupplyHeld(order.placement().customerId()))
                        .of(order, now));
    }

    @PostMapping("/returns")
    @Operation(
            summary = "Take delivered goods back",
            description = "Without lines: all that was delivered and not returned yet. A return is credited.")
    @ApiResponse(responseCode = "201", description = "The order with the return, which is its last")
    ResponseEntity<OrderView> takeBack(
            Viewer viewer,
            @PathVariable String orderId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody(required = false) @Nullable Goods goods) {
        var returnId = Uuids.next();
        var pieces = Goods.pieces(goods);
        return answer(
                HttpStatus.CREATED, viewer, orderId, ifMatch, (order, now) -> order.takeBack(returnId, now, pieces));
    }

    private ResponseEntity<OrderView> answer(
            HttpStatus success, Viewer viewer, String orderId, @Nullable String ifMatch, Decision decision) {
        var version = ETags.optional(ifMatch);
        if (!scope.shows(viewer, orderId)) {
            throw CommonProblems.notFound("orderId", orderId);
        }
        return switch (orders.decide(orderId, version, null, decision)) {
            case Decided.Done done ->
                ResponseEntity.status(success)
                        .eTag(ETags.of(done.stored().version()))
                        .body(OrderView.of(done.stored()));
            case Decided.Refused refused -> throw OrderProblems.of(refused.objection());
            case Decided.Stale stale -> throw ETags.stale(stale.current());
            case Decided.UnknownOrder unknown -> throw CommonProblems.notFound("orderId", orderId);
        };
    }
}
