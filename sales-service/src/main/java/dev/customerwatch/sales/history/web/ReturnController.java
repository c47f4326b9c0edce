package dev.customerwatch.sales.history.web;

import dev.customerwatch.sales.customer.mongo.Customers;
import dev.customerwatch.sales.history.PastReturn;
import dev.customerwatch.sales.history.mongo.PastFacts;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the returns that imports brought; those of orders placed here stand in their orders. */
@RestController
@Tag(name = "Imports")
class ReturnController {

    private final PastFacts facts;
    private final Customers customers;

    ReturnController(PastFacts facts, Customers customers) {
        this.facts = facts;
        this.customers = customers;
    }

    /** Where a page ended. */
    record Position(String returnId) {}

    @GetMapping("/returns")
    @Operation(summary = "List imported returns, newest first")
    Page<ReturnView> list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String customerId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.read(
                        limit,
                        cursor,
                        Position.class,
                        (after, most) -> find(shown(viewer, customerId), after, most),
                        last -> new Position(last.returnId()))
                .map(ReturnView::of);
    }

    private List<PastReturn> find(@Nullable List<String> shown, @Nullable Position after, int most) {
        var nobodys = shown != null && shown.isEmpty();
        return nobodys ? List.of() : facts.list(shown, after == null ? null : after.returnId(), most);
    }

    /** The customers whose returns are listed, null for all. */
    private @Nullable List<String> shown(Viewer viewer, @Nullable String customerId) {
        if (!viewer.seesOnlyOwnCustomers()) {
            return customerId == null ? null : List.of(customerId);
        }
        var own = customers.ownedBy(viewer.owners());
        return customerId == null
                ? own
                : own.stream().filter(customerId::equals).toList();
    }
}
