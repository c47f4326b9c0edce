package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.web.CustomerChanges.Change;
import dev.customerwatch.customer.people.TeamMember;
import dev.customerwatch.customer.people.TeamRole;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says who looks after a customer beside the account owner, and who keeps the file. */
@RestController
@RequestMapping(path = "/customers/{customerId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Care")
@ApiResponse(responseCode = "200", description = "The card after the change")
@ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
@ApiResponse(responseCode = "412", description = "Somebody else changed the card; read it again")
@ApiResponse(responseCode = "428", description = "If-Match is missing")
class CareController {

    private final CustomerChanges changes;
    private final Custodians custodians;
    private final BusinessClock clock;

    CareController(CustomerChanges changes, Custodians custodians, BusinessClock clock) {
        this.changes = changes;
        this.custodians = custodians;
        this.clock = clock;
    }

    record Team(
            @Schema(description = "Everybody once; empty where the account owner is alone again") @NotNull
            List<@Valid @NotNull Member> members) {}

    record Member(
            @Schema(description = "User name", example = "engineer1") @NotNull
            String user,

            @Schema(example = "TECHNICAL") @NotNull TeamRole role) {}

    record KeepFile(
            @Schema(description = "User name of whoever keeps the file from now on", example = "archive1") @NotNull
            String custodian,

            @Schema(
                    description =
                            "Why somebody keeps it who is not permanent or serves too short; the general manager says",
                    example = "Stands in until the archive is staffed")
            @Nullable
            String exception) {}

    @PutMapping("/team")
    @Operation(
            summary = "Put a team beside the account owner",
            description =
                    "Of key and enterprise customers. The members see the card as the account owner does; those who"
                            + " are reps change it, too. The body is the whole team.")
    @ApiResponse(responseCode = "422", description = "Not a customer that has a team")
    ResponseEntity<CustomerView> team(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Team asked) {
        return changes.change(
                new Change("team", viewer, customerId, ifMatch),
                customer -> customer.team(
                        asked.members().stream()
                                .map(member -> new TeamMember(member.user(), member.role()))
                                .toList(),
                        clock.now()));
    }

    @PutMapping("/custodian")
    @Operation(
            summary = "Say who keeps the file",
            description =
                    "Never the account owner, and only permanent staff with twelve months' service, or as the settings"
                            + " say; the general manager may let others, with a reason.")
    @ApiResponse(responseCode = "409", description = "The account owner of this file")
    @ApiResponse(responseCode = "422", description = "Nobody of the staff, not permanent, or serves too short")
    ResponseEntity<CustomerView> keep(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody KeepFile asked) {
        return changes.change(
                new Change("keep-file", viewer, customerId, ifMatch),
                customer -> customer.keep(
                        custodians.custody(viewer, asked.custodian(), asked.exception(), clock.now()), clock.now()));
    }
}
