package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.AsOf;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.DueEntries;
import dev.customerwatch.credit.account.LedgerReading;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Objects;
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

/** Temporary limits, the history of limits, and the account as it was. */
@RestController
@RequestMapping("/accounts/{customerId}")
@Tag(name = "limits")
@ApiResponse(responseCode = "404", description = "No account that you may see")
class LimitController {

    private final Bookkeeping bookkeeping;
    private final Ledgers ledgers;
    private final DueEntries due;
    private final VisibleAccounts accounts;
    private final BusinessClock clock;
    private final AccountRequests requests;
    private final LimitGuard guard;

    LimitController(
            Bookkeeping bookkeeping,
            Ledgers ledgers,
            DueEntries due,
            VisibleAccounts accounts,
            BusinessClock clock,
            AccountRequests requests,
            LimitGuard guard) {
        this.bookkeeping = bookkeeping;
        this.ledgers = ledgers;
        this.due = due;
        this.accounts = accounts;
        this.clock = clock;
        this.requests = requests;
        this.guard = guard;
    }

    @PostMapping("/temporary-limits")
    @Operation(
            summary = "Grant a temporary limit, which replaces the permanent one until its end",
            description = "It ends by itself at its instant. One at a time.")
    @ApiResponse(responseCode = "201", description = "The entry; the same again for the same key")
    @ApiResponse(responseCode = "409", description = "Another temporary limit is in force")
    @ApiResponse(responseCode = "422", description = "The limit is in another currency, or above your authority")
    ResponseEntity<EntryView> grant(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(AccountExamples.TEMPORARY)))
                    @Valid
                    @RequestBody
                    TemporaryLimit body) {
        return requests.once(viewer, customerId, key, body, "grant-temporary-limit", (request, now) -> {
                    due.endLimits(customerId, now);
                    guard.require(viewer, ledgers.newest(customerId), body.limit());
                    var cause = request.cause("temporary-limit", now, now);
                    var command = body.command(customerId, viewer.subject(), cause);
                    return ledgers.byCause(customerId, cause.key())
                            .<Outcome>map(Outcome.Repeated::new)
                            .orElseGet(() -> bookkeeping.post(customerId, command::decide));
                })
                .created();
    }

    @GetMapping("/limits")
    @Operation(summary = "What limits were in force, who decided and why, oldest first")
    @ApiResponse(responseCode = "200", description = "The entries of the ledger about limits")
    LimitHistory history(Viewer viewer, @PathVariable String customerId) {
        accounts.find(viewer, customerId);
        return LimitHistory.of(ledgers.aboutLimits(customerId));
    }

    @GetMapping("/as-of")
    @Operation(
            summary = "Limit and exposure as they were at an instant, as they were known at another",
            description =
                    "E.g. limit and exposure on 3 May, as known on 5 May: what was recorded later does not count.")
    @ApiResponse(responseCode = "200", description = "The account as it was")
    PastView asOf(
            Viewer viewer,
            @PathVariable String customerId,
            @Parameter(example = "2026-01-06T00:00:00Z") @RequestParam Instant at,
            @Parameter(description = "Now where it is left out", example = "2026-01-07T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant knownAt) {
        accounts.find(viewer, customerId);
        var asOf = new AsOf(at, Objects.requireNonNullElse(knownAt, clock.now()));
        return asOf.of(LedgerReading.all(ledgers, customerId))
                .map(picture -> PastView.of(asOf, picture))
                .orElseThrow(() -> CommonProblems.notFound("at", at.toString()));
    }
}
