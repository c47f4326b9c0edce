package dev.customerwatch.credit.overlimit.web;

import dev.customerwatch.credit.account.web.VisibleAccounts;
import dev.customerwatch.credit.overlimit.Mandates;
import dev.customerwatch.credit.overlimit.OverLimitDesk;
import dev.customerwatch.credit.overlimit.OverLimitRequest;
import dev.customerwatch.credit.overlimit.Requests;
import dev.customerwatch.credit.overlimit.Ruling;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks for held orders to pass, and decides about that. */
@RestController
@RequestMapping("/over-limit-requests")
@Tag(name = "over-limit requests")
class OverLimitController {

    private static final String ASK = """
            {"customerId": "019b8bab-0680-70f6-b1ca-1ddba8db3bcf", "orderId": "019b8be1-f500-759a-aad0-8264d5795d39",
             "reason": "Pays on Friday"}""";
    private static final String DECIDE = """
            {"approve": true, "days": 10, "reason": "Paid on time for three years"}""";

    private final OverLimitDesk desk;
    private final Requests requests;
    private final Mandates mandates;
    private final VisibleAccounts accounts;
    private final BusinessClock clock;

    OverLimitController(
            OverLimitDesk desk, Requests requests, Mandates mandates, VisibleAccounts accounts, BusinessClock clock) {
        this.desk = desk;
        this.requests = requests;
        this.mandates = mandates;
        this.accounts = accounts;
        this.clock = clock;
    }

    record AskBody(
            @NotBlank @Size(max = 100) String customerId,
            @NotBlank @Size(max = 100) String orderId,
            @NotBlank @Size(max = 500) String reason) {}

    record DecideBody(
            @NotNull Boolean approve,
            @Nullable @Min(0) @Max(365) Integer days,
            @NotBlank @Size(max = 500) String reason) {}

    record Place(String orderId) {}

    @PostMapping
    @Operation(
            summary = "Ask for a held order to pass",
            description = "It is decided by whoever has the authority for its excess, and expires by itself.")
    @ApiResponse(responseCode = "201", description = "The request")
    @ApiResponse(responseCode = "404", description = "No account that you may see")
    @ApiResponse(responseCode = "409", description = "The order has a request")
    @ApiResponse(responseCode = "422", description = "Credit does not hold this order")
    ResponseEntity<OverLimitRequest> ask(
            Viewer viewer,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(ASK)))
                    @Valid
                    @RequestBody
                    AskBody body) {
        accounts.find(viewer, body.customerId());
        var asking = desk.ask(body.customerId(), body.orderId(), viewer.subject(), body.reason(), clock.now());
        return switch (asking) {
            case OverLimitDesk.Asking.Taken taken ->
                ResponseEntity.created(URI.create("/over-limit-requests/" + body.orderId()))
                        .body(taken.request());
            case OverLimitDesk.Asking.NotHeld not -> throw OverLimitProblems.notHeld(not.orderId());
            case OverLimitDesk.Asking.Exists exists -> throw OverLimitProblems.exists(exists.request());
        };
    }

    @GetMapping
    @Operation(summary = "Over-limit requests, by their order")
    @ApiResponse(responseCode = "200", description = "Requests")
    Page<OverLimitRequest> list(
            @Parameter(description = "true leaves out what is decided") @RequestParam(defaultValue = "false")
                    boolean waiting,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.read(
                limit,
                cursor,
                Place.class,
                (after, most) -> requests.list(waiting, after == null ? null : after.orderId(), most),
                request -> new Place(request.orderId()));
    }

    @GetMapping("/{orderId}")
    @Operation(summary = "The request of an order")
    @ApiResponse(responseCode = "200", description = "The request")
    @ApiResponse(responseCode = "404", description = "No request that you may see")
    OverLimitRequest read(Viewer viewer, @PathVariable String orderId) {
        var request = requests.find(orderId).orElseThrow(() -> CommonProblems.notFound("orderId", orderId));
        accounts.find(viewer, request.customerId());
        return request;
    }

    @PostMapping("/{orderId}/decision")
    @Operation(
            summary = "Approve or reject a request, within your authority or one delegated to you",
            description =
                    "Approved: the order is reserved beyond the limit. Rejected: it is refused. Nobody decides about "
                            + "their own request.")
    @ApiResponse(responseCode = "200", description = "The request, decided")
    @ApiResponse(responseCode = "404", description = "No such request")
    @ApiResponse(responseCode = "409", description = "It was decided before")
    @ApiResponse(
            responseCode = "422",
            description = "Your own request, above your authority, or the company above its ceiling")
    OverLimitRequest decide(
            Viewer viewer,
            @PathVariable String orderId,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(DECIDE)))
                    @Valid
                    @RequestBody
                    DecideBody body) {
        var days = Objects.requireNonNullElse(body.days(), 0);
        var now = clock.now();
        var by = mandates.of(viewer.subject(), viewer.roles(), now);
        var ruling = new Ruling(viewer.subject(), body.approve(), days, body.reason(), by, now);
        return switch (desk.decide(orderId, ruling)) {
            case OverLimitDesk.Deciding.Done done -> done.request();
            case OverLimitDesk.Deciding.Unknown unknown -> throw CommonProblems.notFound("orderId", orderId);
            case OverLimitDesk.Deciding.Refused refused -> throw OverLimitProblems.of(refused.objection());
        };
    }
}
