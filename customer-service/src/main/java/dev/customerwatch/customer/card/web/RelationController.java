package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.card.Stage;
import dev.customerwatch.customer.card.StageMove;
import dev.customerwatch.customer.card.web.CustomerChanges.Change;
import dev.customerwatch.customer.card.web.Decisions.JudgeCustomer;
import dev.customerwatch.customer.card.web.Decisions.StageCustomer;
import dev.customerwatch.customer.facts.Share;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people judge about the relation with a customer: its stage, the customer's attitude, the card's review. */
@RestController
@RequestMapping(path = "/customers/{customerId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Relation")
@ApiResponse(responseCode = "200", description = "The card after the change")
@ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
class RelationController {

    private final CustomerChanges changes;
    private final Shares shares;
    private final Visibility visibility;
    private final CustomerSettings settings;
    private final BusinessClock clock;

    RelationController(
            CustomerChanges changes,
            Shares shares,
            Visibility visibility,
            CustomerSettings settings,
            BusinessClock clock) {
        this.changes = changes;
        this.shares = shares;
        this.visibility = visibility;
        this.settings = settings;
        this.clock = clock;
    }

    @PutMapping("/stage")
    @Operation(
            summary = "Say at which stage the relation stands",
            description = "DEVELOPMENT → INITIAL → STABLE → STRATEGIC, one step forward where our share of their"
                    + " purchases allows it, or any number of steps back. Without a share, the one that"
                    + " is known counts, as stage-proposal shows it. STRATEGIC is for managers.")
    @ApiResponse(responseCode = "409", description = "A stage would be skipped")
    @ApiResponse(responseCode = "412", description = "Somebody else changed the card; read it again")
    @ApiResponse(responseCode = "422", description = "Our share is too small, or unknown")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<CustomerView> stage(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody StageCustomer asked) {
        var manager = new Rights(viewer).manages();
        var share = asked.share() == null ? knownShare(viewer, customerId) : asked.share();
        return changes.change(
                new Change("stage", viewer, customerId, ifMatch),
                customer -> customer.stage(
                        new StageMove(asked.to(), share, asked.reason(), viewer.subject(), manager, clock.now()),
                        settings.stageRule()));
    }

    @GetMapping("/stage-proposal")
    @Operation(
            summary = "See which stage our share of their purchases speaks for",
            description = "At most one step ahead. What they buy in all must be known; what they buy from us comes from"
                    + " the facts of the card, or else from our own orders of a month or year that is over.")
    @ApiResponse(responseCode = "200", description = "Nothing is proposed where the share is unknown")
    @ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
    StageProposal propose(Viewer viewer, @PathVariable String customerId) {
        var kept = visibility.visible(viewer, customerId);
        var stands = kept.customer().relation().stands();
        var share = shares.of(kept, clock.now()).orElse(null);
        return new StageProposal(
                stands, share, share == null ? null : settings.stageRule().proposed(stands, share.percent()));
    }

    /** What our share speaks for; null where it is unknown. */
    record StageProposal(
            Stage stands, @Nullable Share share, @Nullable Stage proposed) {}

    @PutMapping("/judgement")
    @Operation(
            summary = "Judge attitude and key account",
            description = "Managers decide which customers are key accounts.")
    @ApiResponse(responseCode = "412", description = "Somebody else changed the card; read it again")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<CustomerView> judge(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody JudgeCustomer asked) {
        return changes.change(new Change("judge", viewer, customerId, ifMatch), customer -> {
            if (asked.keyAccount() != customer.relation().keyAccount() && !new Rights(viewer).manages()) {
                throw CustomerProblems.managersDecide("keyAccount");
            }
            return customer.judge(asked.attitude(), asked.keyAccount(), asked.reason(), clock.now());
        });
    }

    @PostMapping("/reviews")
    @Operation(
            summary = "Say that you went through the whole card",
            description = "Cards that nobody reviewed for long are found by reviewedBefore.")
    ResponseEntity<CustomerView> review(Viewer viewer, @PathVariable String customerId) {
        visibility.changeable(viewer, customerId);
        return changes.reviewed(viewer, customerId, clock.now());
    }

    private @Nullable BigDecimal knownShare(Viewer viewer, String customerId) {
        return shares.of(visibility.visible(viewer, customerId), clock.now())
                .map(Share::percent)
                .orElse(null);
    }
}
