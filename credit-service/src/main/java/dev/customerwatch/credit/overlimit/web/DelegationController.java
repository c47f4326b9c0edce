package dev.customerwatch.credit.overlimit.web;

import dev.customerwatch.credit.overlimit.Authority;
import dev.customerwatch.credit.overlimit.Delegation;
import dev.customerwatch.credit.overlimit.Delegations;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Field;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

/** Delegates the authority over over-limit requests, and takes it back. */
@RestController
@RequestMapping("/over-limit-delegations")
@Tag(name = "over-limit requests")
class DelegationController {

    private static final String DELEGATE = """
            {"to": "manager2", "from": "2030-02-01T00:00:00Z", "until": "2030-02-15T00:00:00Z", "excess": "20000.00",
             "days": 15, "reason": "Annual leave"}""";

    private final Delegations delegations;
    private final Authority.Levels levels;
    private final BusinessClock clock;

    DelegationController(Delegations delegations, Authority.Levels levels, BusinessClock clock) {
        this.delegations = delegations;
        this.levels = levels;
        this.clock = clock;
    }

    /**
     * What is delegated.
     *
     * @param from left out for at once
     * @param excess left out for all that one's own authority has
     * @param days likewise
     */
    record DelegateBody(
            @NotBlank @Size(max = 100) String to,
            @Nullable Instant from,
            @NotNull Instant until,

            @Nullable @Pattern(regexp = "[0-9]{1,13}([.][0-9]{1,4})?")
            String excess,

            @Nullable @Min(0) @Max(365) Integer days,
            @NotBlank @Size(max = 500) String reason) {}

    record Place(String delegationId) {}

    @PostMapping
    @Operation(
            summary = "Let somebody exercise your authority over over-limit requests for a while",
            description = "Not beyond your own, and not for what you ask for yourself. It ends by itself.")
    @ApiResponse(responseCode = "201", description = "The delegation")
    @ApiResponse(responseCode = "422", description = "Above your own authority, or to yourself")
    ResponseEntity<Delegation> delegate(
            Viewer viewer,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(DELEGATE)))
                    @Valid
                    @RequestBody
                    DelegateBody body) {
        var now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        if (body.to().equals(viewer.subject())) {
            throw OverLimitProblems.toYourself(body.to());
        }
        if (!body.until().isAfter(now)) {
            throw CommonProblems.invalidValue("until", body.until().toString(), "later than now");
        }
        var authority = part(viewer, body);
        var from = Objects.requireNonNullElse(body.from(), now);
        var delegation = Field.read(
                "until",
                body.until().toString(),
                shown -> new Delegation(
                        Uuids.next(),
                        viewer.subject(),
                        authority,
                        body.to(),
                        from.truncatedTo(ChronoUnit.MILLIS),
                        body.until().truncatedTo(ChronoUnit.MILLIS),
                        body.reason(),
                        null));
        delegations.add(delegation);
        return ResponseEntity.created(URI.create("/over-limit-delegations/" + delegation.delegationId()))
                .body(delegation);
    }

    @GetMapping
    @Operation(summary = "Delegations, oldest first")
    @ApiResponse(responseCode = "200", description = "Delegations")
    Page<Delegation> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.read(
                limit,
                cursor,
                Place.class,
                (after, most) -> delegations.list(after == null ? null : after.delegationId(), most),
                delegation -> new Place(delegation.delegationId()));
    }

    @PostMapping("/{delegationId}/end")
    @Operation(summary = "Take a delegation of yours back before its end")
    @ApiResponse(responseCode = "200", description = "The delegation")
    @ApiResponse(responseCode = "404", description = "No delegation of yours")
    Delegation end(Viewer viewer, @PathVariable String delegationId) {
        var now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        return delegations
                .find(delegationId)
                .filter(delegation -> delegation.by().equals(viewer.subject()))
                .flatMap(delegation -> delegations.change(delegationId, it -> it.ended(now)))
                .orElseThrow(() -> CommonProblems.notFound("delegationId", delegationId));
    }

    /** What of the viewer's own authority is delegated. */
    private Authority part(Viewer viewer, DelegateBody body) {
        var own = levels.of(viewer.roles()).orElseThrow(OverLimitProblems::noAuthority);
        var excess = body.excess() == null ? own.excess() : new BigDecimal(body.excess());
        var days = Objects.requireNonNullElse(body.days(), own.days());
        var part = new Authority(own.role(), excess, days);
        if (!own.includes(part)) {
            throw OverLimitProblems.beyondOwn(part, own);
        }
        return part;
    }
}
