package dev.customerwatch.credit.group.web;

import dev.customerwatch.credit.account.AsOf;
import dev.customerwatch.credit.account.web.LimitHistory;
import dev.customerwatch.credit.account.web.PastView;
import dev.customerwatch.credit.group.GroupBook;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.CommonProblems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What limits a group had, and how it stood. */
@RestController
@RequestMapping("/groups/{groupId}")
@Tag(name = "groups")
@ApiResponse(responseCode = "404", description = "No such group, or none yet at that instant")
class GroupHistoryController {

    private final GroupBook book;
    private final ShownGroups shown;
    private final BusinessClock clock;

    GroupHistoryController(GroupBook book, ShownGroups shown, BusinessClock clock) {
        this.book = book;
        this.shown = shown;
        this.clock = clock;
    }

    @GetMapping("/limits")
    @Operation(summary = "What limits the group had, who decided and why, oldest first")
    @ApiResponse(responseCode = "200", description = "The entries of the group's ledger about limits")
    LimitHistory limits(@PathVariable String groupId) {
        shown.find(groupId);
        return LimitHistory.of(book.aboutLimits(groupId));
    }

    @GetMapping("/as-of")
    @Operation(
            summary = "The group's limit and exposure as they were at an instant, as they were known at another",
            description = "What was recorded later does not count.")
    @ApiResponse(responseCode = "200", description = "The group as it was")
    PastView asOf(
            @PathVariable String groupId,
            @Parameter(example = "2026-01-06T00:00:00Z") @RequestParam Instant at,
            @Parameter(description = "Now where it is left out", example = "2026-01-07T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant knownAt) {
        shown.find(groupId);
        var asOf = new AsOf(at, Objects.requireNonNullElse(knownAt, clock.now()));
        return asOf.of(book.entries(groupId))
                .map(picture -> PastView.of(asOf, picture))
                .orElseThrow(() -> CommonProblems.notFound("at", at.toString()));
    }
}
