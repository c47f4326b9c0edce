package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.DueEntries;
import dev.customerwatch.credit.account.WithdrawPlan;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes permanent limits, at once or from a later instant on. */
@RestController
@RequestMapping("/accounts/{customerId}")
@Tag(name = "limits")
@ApiResponse(responseCode = "404", description = "No account that you may see")
@ApiResponse(responseCode = "412", description = "The terms were changed since you read the account")
@ApiResponse(responseCode = "428", description = "If-Match is missing")
class PermanentLimitController {

    private final AccountRequests requests;
    private final LimitGuard guard;
    private final DueEntries due;
    private final BusinessClock clock;

    PermanentLimitController(AccountRequests requests, LimitGuard guard, DueEntries due, BusinessClock clock) {
        this.requests = requests;
        this.guard = guard;
        this.due = due;
        this.clock = clock;
    }

    @PutMapping("/limit")
    @Operation(
            summary = "Put another limit in force, at once or from a later instant on, with the reason",
            description = "Below the exposure too. Beyond your authority, ask for it by a limit request.")
    @ApiResponse(responseCode = "200", description = "The account")
    @ApiResponse(responseCode = "409", description = "It overlaps a planned limit, or the validity of the one in force")
    @ApiResponse(responseCode = "422", description = "The limit is in another currency, or above your authority")
    ResponseEntity<AccountView> change(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(AccountExamples.LIMIT)))
                    @Valid
                    @RequestBody
                    LimitChange body) {
        due.endLimits(customerId, clock.now());
        return requests.change(viewer, customerId, ifMatch, "limit", seen -> {
            guard.require(viewer, seen.account(), body.limit().limit());
            return body.command(customerId, viewer.subject(), seen.seq(), seen.cause());
        });
    }

    @DeleteMapping("/planned-limits/{plannedBy}")
    @Operation(summary = "Withdraw a planned limit before it begins")
    @ApiResponse(responseCode = "200", description = "The account")
    ResponseEntity<AccountView> withdraw(
            Viewer viewer,
            @PathVariable String customerId,
            @PathVariable long plannedBy,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return requests.change(
                viewer,
                customerId,
                ifMatch,
                "limit",
                seen -> new WithdrawPlan(customerId, plannedBy, viewer.subject(), seen.seq(), seen.cause())::decide);
    }
}
