package dev.customerwatch.credit.limit.web;

import dev.customerwatch.credit.account.web.AccountProblems;
import dev.customerwatch.credit.account.web.VisibleAccounts;
import dev.customerwatch.credit.limit.LimitDesk;
import dev.customerwatch.credit.limit.LimitRequest;
import dev.customerwatch.credit.limit.LimitRequests;
import dev.customerwatch.credit.limit.LimitRuling;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.Uuids;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks for limits beyond one's own authority, and decides about that. */
@RestController
@RequestMapping("/limit-requests")
@Tag(name = "limits")
class LimitRequestController {

    private static final String DECIDE = """
            {"approve": true, "reason": "Audited accounts seen"}""";

    private final LimitDesk desk;
    private final LimitRequests requests;
    private final VisibleAccounts accounts;
    private final BusinessClock clock;

    LimitRequestController(LimitDesk desk, LimitRequests requests, VisibleAccounts accounts, BusinessClock clock) {
        this.desk = desk;
        this.requests = requests;
        this.accounts = accounts;
        this.clock = clock;
    }

    record DecideBody(
            @NotNull Boolean approve,
            @NotBlank @Size(max = 500) String reason) {}

    record Place(String requestId) {}

    @PostMapping
    @Operation(
            summary = "Ask for a limit: at once, from a later instant on, or a temporary one",
            description = "It is decided by somebody else who has the authority, and expires by itself.")
    @ApiResponse(responseCode = "201", description = "The request")
    @ApiResponse(responseCode = "404", description = "No account that you may see")
    @ApiResponse(
            responseCode = "409",
            description = "A request for this customer waits, or the limit overlaps another one")
    @ApiResponse(responseCode = "422", description = "The limit is in another currency")
    ResponseEntity<LimitRequestView> ask(
            Viewer viewer,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(LimitRequestBody.EXAMPLE)))
                    @Valid
                    @RequestBody
                    LimitRequestBody body) {
        var account = accounts.find(viewer, body.customerId());
        var now = now();
        return switch (desk.ask(Uuids.next(), account, body.wish(now), viewer.subject(), body.reason(), now)) {
            case LimitDesk.Asking.Taken taken -> created(taken.request());
            case LimitDesk.Asking.Waits waits -> throw LimitRequestProblems.waits(waits.customerId());
            case LimitDesk.Asking.NotPossible not -> throw AccountProblems.of(not.refused());
        };
    }

    @GetMapping
    @Operation(summary = "Limit requests, oldest first")
    @ApiResponse(responseCode = "200", description = "Requests")
    Page<LimitRequestView> list(
            @Parameter(description = "true leaves out what is decided") @RequestParam(defaultValue = "false")
                    boolean waiting,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.read(
                        limit,
                        cursor,
                        Place.class,
                        (after, most) -> requests.list(waiting, after == null ? null : after.requestId(), most),
                        request -> new Place(request.requestId()))
                .map(LimitRequestView::of);
    }

    @GetMapping("/{requestId}")
    @Operation(summary = "A limit request")
    @ApiResponse(responseCode = "200", description = "The request")
    @ApiResponse(responseCode = "404", description = "No request that you may see")
    LimitRequestView read(Viewer viewer, @PathVariable String requestId) {
        return LimitRequestView.of(find(viewer, requestId));
    }

    @PostMapping("/{requestId}/decision")
    @Operation(
            summary = "Approve or reject a request, within your authority",
            description =
                    "Approved, it is in force at once or from its instant on. Nobody decides about their own request.")
    @ApiResponse(responseCode = "200", description = "The request, decided")
    @ApiResponse(responseCode = "404", description = "No such request")
    @ApiResponse(responseCode = "409", description = "It was decided before, is over, or overlaps another limit")
    @ApiResponse(responseCode = "422", description = "Your own request, or above your authority")
    LimitRequestView decide(
            Viewer viewer,
            @PathVariable String requestId,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(DECIDE)))
                    @Valid
                    @RequestBody
                    DecideBody body) {
        find(viewer, requestId);
        var ruling = new LimitRuling(viewer.subject(), viewer.roles(), body.approve(), body.reason(), now());
        return switch (desk.decide(requestId, ruling)) {
            case LimitDesk.Deciding.Done done -> LimitRequestView.of(done.request());
            case LimitDesk.Deciding.Unknown unknown -> throw CommonProblems.notFound("requestId", requestId);
            case LimitDesk.Deciding.Refused refused -> throw LimitRequestProblems.of(refused.objection());
        };
    }

    private LimitRequest find(Viewer viewer, String requestId) {
        var request = requests.find(requestId).orElseThrow(() -> CommonProblems.notFound("requestId", requestId));
        accounts.find(viewer, request.customerId());
        return request;
    }

    private static ResponseEntity<LimitRequestView> created(LimitRequest request) {
        return ResponseEntity.created(URI.create("/limit-requests/" + request.requestId()))
                .body(LimitRequestView.of(request));
    }

    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
