package dev.customerwatch.credit.group.web;

import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.WithdrawPlan;
import dev.customerwatch.credit.account.web.EntryView;
import dev.customerwatch.credit.account.web.Keyed;
import dev.customerwatch.credit.account.web.LimitChange;
import dev.customerwatch.credit.account.web.LimitGuard;
import dev.customerwatch.credit.account.web.TemporaryLimit;
import dev.customerwatch.credit.decisions.DecisionLog;
import dev.customerwatch.credit.group.GroupBook;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.RequestKeys;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Limits that the customers of a group share. */
@RestController
@RequestMapping("/groups/{groupId}")
@Tag(name = "groups")
@ApiResponse(responseCode = "404", description = "No such group")
@ApiResponse(responseCode = "422", description = "The limit is in another currency, or above your authority")
class GroupLimitController {

    private static final String LIMIT = """
            {"limit": {"kind": "AMOUNT", "amount": {"amount": "4000.00", "currency": "CNY"}}, "reason": "Yearly review"}""";
    private static final String TEMPORARY = """
            {"amount": {"amount": "6000.00", "currency": "CNY"}, "until": "2030-02-20T16:00:00Z",
             "reason": "Spring festival"}""";

    private final GroupBook book;
    private final ShownGroups shown;
    private final BusinessClock clock;
    private final DecisionLog log;
    private final LimitGuard guard;

    GroupLimitController(GroupBook book, ShownGroups shown, BusinessClock clock, DecisionLog log, LimitGuard guard) {
        this.book = book;
        this.shown = shown;
        this.clock = clock;
        this.log = log;
        this.guard = guard;
    }

    @PutMapping("/limit")
    @Operation(
            summary = "Put another limit of the group in force, at once or from a later instant on, with the reason",
            description = "Below the exposure too. What begins later takes effect by itself.")
    @ApiResponse(responseCode = "200", description = "The group")
    @ApiResponse(responseCode = "409", description = "It overlaps a planned limit, or the validity of the one in force")
    @ApiResponse(responseCode = "412", description = "The limit was changed since you read the group")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<GroupView> change(
            Viewer viewer,
            @PathVariable String groupId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(LIMIT)))
                    @Valid
                    @RequestBody
                    LimitChange body) {
        shown.find(groupId);
        var seen = ETags.required(ifMatch);
        var now = clock.now();
        guard.require(viewer, book.account(groupId), body.limit().limit());
        var cause = Cause.request("limit:" + Uuids.next(), now);
        var outcome = book.change(groupId, now, body.command(groupId, viewer.subject(), seen, cause));
        log.request("change-group-limit", groupId, outcome);
        return shown.after(groupId, outcome);
    }

    @DeleteMapping("/planned-limits/{plannedBy}")
    @Operation(summary = "Withdraw a planned limit of the group before it begins")
    @ApiResponse(responseCode = "200", description = "The group")
    @ApiResponse(responseCode = "412", description = "The limit was changed since you read the group")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<GroupView> withdraw(
            Viewer viewer,
            @PathVariable String groupId,
            @PathVariable long plannedBy,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        shown.find(groupId);
        var seen = ETags.required(ifMatch);
        var now = clock.now();
        var cause = Cause.request("limit:" + Uuids.next(), now);
        var command = new WithdrawPlan(groupId, plannedBy, viewer.subject(), seen, cause);
        var outcome = book.change(groupId, now, command::decide);
        log.request("withdraw-group-limit", groupId, outcome);
        return shown.after(groupId, outcome);
    }

    @PostMapping("/temporary-limits")
    @Operation(
            summary = "Grant a temporary limit, which replaces the group's own until its end",
            description = "It ends by itself at its instant. One at a time.")
    @ApiResponse(responseCode = "201", description = "The entry of the group's ledger; the same again for the same key")
    @ApiResponse(responseCode = "409", description = "Another temporary limit is in force")
    ResponseEntity<EntryView> grant(
            Viewer viewer,
            @PathVariable String groupId,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(TEMPORARY)))
                    @Valid
                    @RequestBody
                    TemporaryLimit body) {
        shown.find(groupId);
        var request = Keyed.of(viewer, key, body);
        var now = clock.now();
        guard.require(viewer, book.account(groupId), body.limit());
        var cause = request.cause("temporary-limit", now, now);
        var outcome = book.grant(body.command(groupId, viewer.subject(), cause));
        log.request("grant-temporary-group-limit", groupId, outcome);
        return request.created(outcome);
    }
}
