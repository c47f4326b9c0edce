package dev.customerwatch.sales.history.web;

import dev.customerwatch.sales.customer.mongo.Customers;
import dev.customerwatch.sales.history.PastReturn;
import dev.customerwatch.sales.history.mongo.PastFacts;
import dev.customerwatch.web.Cursor;
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
        var most = Page.limit(limit);
        var after = Cursor.decode(cursor, Position.class);
        var shown = shown(viewer, customerId);
        var nobodys = shown != null && shown.isEmpty();
        var found =
                nobodys ? List.<PastReturn>of() : facts.list(shown, after == null ? null : after.returnId(), most + 1);
        return Page.of(found, most, last -> new Position(last.returnId())).map(ReturnView::of);
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
