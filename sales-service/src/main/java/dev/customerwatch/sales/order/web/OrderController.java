package dev.customerwatch.sales.order.web;

import dev.customerwatch.sales.order.OrderStatus;
import dev.customerwatch.sales.order.mongo.OrderFilter;
import dev.customerwatch.sales.order.mongo.OrderList;
import dev.customerwatch.sales.order.mongo.Orders;
import dev.customerwatch.sales.order.mongo.Placing;
import dev.customerwatch.sales.order.mongo.StoredOrder;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Placing and reading orders. */
@RestController
@RequestMapping("/orders")
@Tag(name = "Orders")
class OrderController {

    private final OrderPlacing placing;
    private final Orders orders;
    private final OrderList list;
    private final OrderScope scope;

    OrderController(OrderPlacing placing, Orders orders, OrderList list, OrderScope scope) {
        this.placing = placing;
        this.orders = orders;
        this.list = list;
        this.scope = scope;
    }

    @PostMapping
    @Operation(
            summary = "Place an order",
            description =
                    "A cash order is confirmed at once; a credit order is PLACED until credit has decided. With an"
                            + " Idempotency-Key the request may be repeated: it is answered as it was the first time.")
    @ApiResponse(responseCode = "201", description = "Placed; Location and ETag name it")
    @ApiResponse(
            responseCode = "422",
            description = "Unknown or merged customer, no open account, or a key used for another body")
    ResponseEntity<OrderView> place(
            Viewer viewer,
            @Parameter(example = "7f1c1f0e-order-42")
                    @RequestHeader(name = RequestKeys.HEADER, required = false)
                    @Nullable
                    String idempotencyKey,
            @Valid @RequestBody PlaceOrder order) {
        var request = RequestKeys.of(viewer, idempotencyKey, order);
        return switch (placing.place(order, viewer, request)) {
            case PlacingAnswer.Decided decided -> answer(decided.placing(), idempotencyKey);
            case PlacingAnswer.UnknownCustomer unknown -> throw OrderProblems.unknownCustomer(unknown.customerId());
            case PlacingAnswer.MergedCustomer merged ->
                throw OrderProblems.mergedCustomer(merged.customerId(), merged.into());
            case PlacingAnswer.NoOpenAccount none -> throw OrderProblems.noOpenAccount(none.customerId());
        };
    }

    @GetMapping("/{orderId}")
    @Operation(
            summary = "Read an order",
            description = "With Prefer: wait=N (seconds, at most 30) the answer waits while the order is PLACED.")
    @ApiResponse(responseCode = "200", description = "The order; its ETag is its version")
    @ApiResponse(responseCode = "404", description = "No such order among those that the caller may see")
    ResponseEntity<OrderView> read(
            Viewer viewer,
            @Parameter(example = "019b8be1-f500-759a-aad0-8264d5795d39") @PathVariable String orderId,
            @Parameter(example = "wait=5") @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        var stored = find(viewer, orderId);
        var wait = Preference.waiting(prefer);
        if (wait.isPositive() && isUndecided(stored)) {
            stored = orders.await(orderId, wait, found -> !isUndecided(found)).orElse(stored);
        }
        var answer = ResponseEntity.ok().eTag(ETags.of(stored.version()));
        if (wait.isPositive()) {
            answer.header("Preference-Applied", "wait=" + wait.toSeconds());
        }
        return answer.body(OrderView.of(stored));
    }

    @GetMapping
    @Operation(summary = "List orders, newest first")
    Page<OrderView> list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String customerId,
            @RequestParam(required = false) @Nullable OrderStatus status,
            @Parameter(description = "Only orders whose question to credit is unanswered for an hour")
                    @RequestParam(defaultValue = "false")
                    boolean unanswered,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.read(
                        limit,
                        cursor,
                        Position.class,
                        (after, most) -> {
                            var customers = scope.customers(viewer, customerId);
                            var before = after == null ? null : after.orderId();
                            return find(new OrderFilter(status, unanswered, customers, before), most);
                        },
                        last -> new Position(last.order().placement().orderId()))
                .map(OrderView::of);
    }

    private List<StoredOrder> find(OrderFilter filter, int most) {
        var nobodys = filter.customers() != null && filter.customers().isEmpty();
        return nobodys ? List.of() : list.find(filter, most);
    }

    /** Where a page ended. */
    record Position(String orderId) {}

    private StoredOrder find(Viewer viewer, String orderId) {
        return orders.find(orderId)
                .filter(stored -> scope.shows(viewer, stored))
                .orElseThrow(() -> CommonProblems.notFound("orderId", orderId));
    }

    private static ResponseEntity<OrderView> answer(Placing placing, @Nullable String idempotencyKey) {
        return switch (placing) {
            case Placing.Placed placed -> created(placed.stored());
            case Placing.Repeated repeated -> created(repeated.asAnswered());
            case Placing.KeyReused reused -> throw RequestKeys.reused(idempotencyKey);
        };
    }

    private static boolean isUndecided(StoredOrder stored) {
        return stored.order().status() == OrderStatus.PLACED;
    }

    private static ResponseEntity<OrderView> created(StoredOrder stored) {
        return ResponseEntity.created(
                        URI.create("/orders/" + stored.order().placement().orderId()))
                .eTag(ETags.of(stored.version()))
                .body(OrderView.of(stored));
    }
}
