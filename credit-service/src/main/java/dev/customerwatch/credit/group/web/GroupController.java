package dev.customerwatch.credit.group.web;

import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.web.LimitBody;
import dev.customerwatch.credit.account.web.LimitGuard;
import dev.customerwatch.credit.decisions.DecisionLog;
import dev.customerwatch.credit.group.FormGroup;
import dev.customerwatch.credit.group.Group;
import dev.customerwatch.credit.group.GroupBook;
import dev.customerwatch.credit.group.Groups;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Field;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Groups of customers that share a limit. */
@RestController
@RequestMapping("/groups")
@Tag(name = "groups")
class GroupController {

    private static final String FORM = """
            {"name": "Jiangnan Holding", "currency": "CNY",
             "limit": {"kind": "AMOUNT", "amount": {"amount": "5000.00", "currency": "CNY"}}}""";

    private final Groups groups;
    private final GroupBook book;
    private final BusinessClock clock;
    private final DecisionLog log;
    private final LimitGuard guard;
    private final ShownGroups shown;

    GroupController(
            Groups groups, GroupBook book, BusinessClock clock, DecisionLog log, LimitGuard guard, ShownGroups shown) {
        this.groups = groups;
        this.book = book;
        this.clock = clock;
        this.log = log;
        this.guard = guard;
        this.shown = shown;
    }

    record FormBody(
            @NotBlank @Size(max = 200) String name,
            @NotBlank String currency,
            @NotNull @Valid LimitBody limit) {}

    record Place(String groupId) {}

    @PostMapping
    @Operation(summary = "Form a group of customers, with the limit that they share")
    @ApiResponse(responseCode = "201", description = "The group, without members; the same again for the same key")
    @ApiResponse(responseCode = "422", description = "The limit is in another currency")
    ResponseEntity<GroupView> form(
            Viewer viewer,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(FORM)))
                    @Valid
                    @RequestBody
                    FormBody body) {
        var currency = Field.read("currency", body.currency(), Money::currency);
        guard.require(viewer, currency, body.limit().limit());
        var fresh = new Group(Uuids.next(), body.name(), new TreeSet<>());
        var cause = Cause.request(FormGroup.CAUSE, clock.now());
        var limit = body.limit().limit();
        ShownGroups.refuse(new FormGroup(fresh, currency, limit, viewer.subject(), cause).refusal());
        var group = added(groups.add(fresh, RequestKeys.of(viewer, key, body)), key);
        var outcome = book.form(new FormGroup(group, currency, limit, viewer.subject(), cause));
        log.request("form-group", group.groupId(), outcome);
        var view = shown.view(group);
        return ResponseEntity.created(URI.create("/groups/" + group.groupId()))
                .eTag(ETags.of(view.version()))
                .body(view);
    }

    private static Group added(Groups.Adding adding, @Nullable String key) {
        return switch (adding) {
            case Groups.Adding.Added added -> added.group();
            case Groups.Adding.KeyReused reused -> throw RequestKeys.reused(key);
        };
    }

    @GetMapping
    @Operation(summary = "Groups, by their id")
    @ApiResponse(responseCode = "200", description = "Groups")
    Page<GroupView> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.read(
                        limit,
                        cursor,
                        Place.class,
                        (after, most) -> groups.list(after == null ? null : after.groupId(), most),
                        group -> new Place(group.groupId()))
                .map(shown::view);
    }

    @GetMapping("/{groupId}")
    @Operation(summary = "A group: its members, limit, exposure with its parts, reserved and projected amounts")
    @ApiResponse(responseCode = "200", description = "The group; its version is the ETag")
    @ApiResponse(responseCode = "404", description = "No such group")
    ResponseEntity<GroupView> read(@PathVariable String groupId) {
        return shown.answer(groupId);
    }

    @PutMapping("/{groupId}/members/{customerId}")
    @Operation(summary = "Take a customer into a group; from now on both limits must hold")
    @ApiResponse(responseCode = "200", description = "The group; what the customer owes counts a moment later")
    @ApiResponse(responseCode = "404", description = "No such group or account")
    @ApiResponse(responseCode = "409", description = "The customer is in another group")
    @ApiResponse(responseCode = "422", description = "The customer's account is in another currency")
    ResponseEntity<GroupView> join(Viewer viewer, @PathVariable String groupId, @PathVariable String customerId) {
        var cause = Cause.request("group:" + Uuids.next(), clock.now());
        var outcome = book.join(customerId, shown.find(groupId), viewer.subject(), cause);
        log.request("join-group", customerId, outcome);
        return shown.after(groupId, outcome);
    }

    @DeleteMapping("/{groupId}/members/{customerId}")
    @Operation(summary = "Take a customer out of a group")
    @ApiResponse(responseCode = "200", description = "The group; what the customer owes leaves it a moment later")
    @ApiResponse(responseCode = "404", description = "No such group or account")
    ResponseEntity<GroupView> leave(Viewer viewer, @PathVariable String groupId, @PathVariable String customerId) {
        var cause = Cause.request("group:" + Uuids.next(), clock.now());
        var outcome = book.leave(customerId, shown.find(groupId), viewer.subject(), cause);
        log.request("leave-group", customerId, outcome);
        return shown.after(groupId, outcome);
    }
}
