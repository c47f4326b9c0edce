package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.Ledgers;
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

/** Shows the ledger of an account, oldest entry first. */
@RestController
@Tag(name = "accounts")
class EntryController {

    private final Ledgers ledgers;
    private final VisibleAccounts accounts;

    EntryController(Ledgers ledgers, VisibleAccounts accounts) {
        this.ledgers = ledgers;
        this.accounts = accounts;
    }

    record Place(long seq) {}

    @GetMapping("/accounts/{customerId}/entries")
    @Operation(summary = "The ledger: each decision with its postings and the figures after it")
    @ApiResponse(responseCode = "200", description = "Entries, oldest first")
    @ApiResponse(responseCode = "404", description = "No account that you may see")
    Page<EntryView> entries(
            Viewer viewer,
            @PathVariable String customerId,
            @Parameter(description = "Only entries that move an amount of this order, invoice, payment or credit note")
                    @RequestParam(required = false)
                    @Nullable
                    String document,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        accounts.find(viewer, customerId);
        return Page.read(
                        limit,
                        cursor,
                        Place.class,
                        (after, most) -> ledgers.after(customerId, after == null ? 0 : after.seq(), document, most),
                        entry -> new Place(entry.seq()))
                .map(EntryView::of);
    }
}
