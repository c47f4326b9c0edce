package dev.customerwatch.credit.bill.web;

import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.credit.account.web.VisibleAccounts;
import dev.customerwatch.credit.bill.BillReading;
import dev.customerwatch.credit.bill.Bills;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows bills, the one due first at the top. */
@RestController
@Tag(name = "bills")
class BillController {

    private final BillReading reading;
    private final VisibleAccounts accounts;

    BillController(BillReading reading, VisibleAccounts accounts) {
        this.reading = reading;
        this.accounts = accounts;
    }

    @GetMapping("/bills")
    @Operation(summary = "Bills of all customers, by due date")
    @ApiResponse(responseCode = "200", description = "Bills, due first at the top")
    Page<BillView> all(
            @Parameter(description = "Only those in this state") @RequestParam(required = false) @Nullable
                    BillState state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return page(reading.bills(), null, state, limit, cursor);
    }

    @GetMapping("/accounts/{customerId}/bills")
    @Operation(summary = "A customer's bills, by due date")
    @ApiResponse(responseCode = "200", description = "Bills, due first at the top")
    @ApiResponse(responseCode = "404", description = "No account that you may see")
    Page<BillView> ofAccount(
            Viewer viewer,
            @PathVariable String customerId,
            @Parameter(description = "Only those in this state") @RequestParam(required = false) @Nullable
                    BillState state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var account = accounts.find(viewer, customerId);
        return page(reading.upTo(account), customerId, state, limit, cursor);
    }

    @GetMapping("/bills/{billId}")
    @Operation(summary = "A bill, or a part of one that went by itself")
    @ApiResponse(responseCode = "200", description = "The bill")
    @ApiResponse(responseCode = "404", description = "No bill that you may see")
    BillView read(Viewer viewer, @PathVariable String billId) {
        var bill = reading.bills().find(billId).orElseThrow(() -> CommonProblems.notFound("billId", billId));
        var account = accounts.find(viewer, bill.customerId());
        return reading.upTo(account).find(billId).map(BillView::of).orElseGet(() -> BillView.of(bill));
    }

    private static Page<BillView> page(
            Bills bills,
            @Nullable String customerId,
            @Nullable BillState state,
            @Nullable Integer limit,
            @Nullable String cursor) {
        return Page.read(
                        limit,
                        cursor,
                        Bills.Place.class,
                        (after, most) -> bills.list(customerId, state, after, most),
                        Bills.Place::of)
                .map(BillView::of);
    }
}
