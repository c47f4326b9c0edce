package dev.customerwatch.credit.card.web;

import dev.customerwatch.credit.account.web.Registered;
import dev.customerwatch.credit.card.Cards;
import dev.customerwatch.credit.card.Opening;
import dev.customerwatch.credit.card.TradingCard;
import dev.customerwatch.credit.card.TradingCard.Kind;
import dev.customerwatch.credit.card.TradingCard.Step;
import dev.customerwatch.credit.card.TradingCard.Stepping;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Fills in trading cards and takes their two approvals. */
@RestController
@RequestMapping("/trading-cards")
@Tag(name = "trading cards")
class CardController {

    private static final String REMARK = """
            {"remark": "Sound business, contract exchanged"}""";

    private final Cards cards;
    private final Opening opening;
    private final Registered registered;
    private final BusinessClock clock;

    CardController(Cards cards, Opening opening, Registered registered, BusinessClock clock) {
        this.cards = cards;
        this.opening = opening;
        this.registered = registered;
        this.clock = clock;
    }

    record Remark(@NotBlank @Size(max = 500) String remark) {}

    record Place(String customerId) {}

    @PostMapping
    @Operation(
            summary = "Fill in a trading card: the terms that a new customer's account is to have",
            description =
                    "The business manager approves it, then the head office, then the account is open. A rejected "
                            + "card may be filled in anew.")
    @ApiResponse(responseCode = "201", description = "The card, pending")
    @ApiResponse(responseCode = "409", description = "The customer has a card that is not rejected")
    @ApiResponse(responseCode = "422", description = "The customer is not known (yet)")
    ResponseEntity<CardView> fillIn(
            Viewer viewer,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(CardBody.EXAMPLE)))
                    @Valid
                    @RequestBody
                    CardBody body) {
        var proposal = body.proposal();
        var conditions = body.brought();
        registered.require(body.customerId());
        var step = new Step(Kind.FILLED_IN, viewer.subject(), body.remark(), clock.now());
        var card = new TradingCard(body.customerId(), proposal, conditions, List.of(step), false);
        if (!opening.fillIn(card, step.at())) {
            throw CardProblems.exists(body.customerId());
        }
        return ResponseEntity.created(URI.create("/trading-cards/" + body.customerId()))
                .body(read(body.customerId()));
    }

    @GetMapping
    @Operation(summary = "Trading cards, by their customer")
    @ApiResponse(responseCode = "200", description = "Cards")
    Page<CardView> list(
            @Parameter(description = "true leaves out what is approved or rejected")
                    @RequestParam(defaultValue = "false")
                    boolean pending,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.read(
                        limit,
                        cursor,
                        Place.class,
                        (after, most) -> cards.list(pending, after == null ? null : after.customerId(), most),
                        card -> new Place(card.customerId()))
                .map(CardView::of);
    }

    @GetMapping("/{customerId}")
    @Operation(summary = "A customer's trading card")
    @ApiResponse(responseCode = "200", description = "The card")
    @ApiResponse(responseCode = "404", description = "No such card")
    CardView read(@PathVariable String customerId) {
        return cards.find(customerId).map(CardView::of).orElseThrow(() -> unknown(customerId));
    }

    @PostMapping("/{customerId}/manager-approval")
    @Operation(summary = "Approve a card as business manager")
    @ApiResponse(responseCode = "200", description = "The card, now the head office's")
    @ApiResponse(responseCode = "404", description = "No such card")
    @ApiResponse(responseCode = "409", description = "It does not wait for the business manager")
    @ApiResponse(responseCode = "422", description = "You filled it in yourself")
    CardView approveAsManager(
            Viewer viewer,
            @PathVariable String customerId,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(REMARK)))
                    @Valid
                    @RequestBody
                    Remark body) {
        return approve(viewer, customerId, Kind.MANAGER_APPROVED, body);
    }

    @PostMapping("/{customerId}/head-office-approval")
    @Operation(summary = "Approve a card for the head office; the account is opened")
    @ApiResponse(responseCode = "200", description = "The card, approved")
    @ApiResponse(responseCode = "404", description = "No such card")
    @ApiResponse(responseCode = "409", description = "It does not wait for the head office")
    @ApiResponse(responseCode = "422", description = "You filled it in or approved it before")
    CardView approveForHeadOffice(
            Viewer viewer,
            @PathVariable String customerId,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(REMARK)))
                    @Valid
                    @RequestBody
                    Remark body) {
        return approve(viewer, customerId, Kind.HEAD_OFFICE_APPROVED, body);
    }

    @PostMapping("/{customerId}/rejection")
    @Operation(summary = "Reject a card that waits for an approval")
    @ApiResponse(responseCode = "200", description = "The card, rejected")
    @ApiResponse(responseCode = "404", description = "No such card")
    @ApiResponse(responseCode = "409", description = "It does not wait for an approval")
    CardView reject(
            Viewer viewer,
            @PathVariable String customerId,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(REMARK)))
                    @Valid
                    @RequestBody
                    Remark body) {
        return step(customerId, card -> card.reject(viewer.subject(), body.remark(), clock.now()));
    }

    private CardView approve(Viewer viewer, String customerId, Kind approval, Remark body) {
        return step(customerId, card -> card.approve(approval, viewer.subject(), body.remark(), clock.now()));
    }

    private CardView step(String customerId, Function<TradingCard, Stepping> step) {
        var stepping = opening.step(customerId, step, clock.now()).orElseThrow(() -> unknown(customerId));
        return switch (stepping) {
            case Stepping.Done done -> CardView.of(done.card());
            case Stepping.Refused refused -> throw CardProblems.of(refused.objection());
        };
    }

    private static RuntimeException unknown(String customerId) {
        return CommonProblems.notFound("customerId", customerId);
    }
}
