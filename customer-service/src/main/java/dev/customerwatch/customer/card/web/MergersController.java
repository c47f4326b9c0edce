package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.Link;
import dev.customerwatch.customer.card.mongo.Links;
import dev.customerwatch.customer.card.web.CustomerChanges.Change;
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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Merges cards of the same customer while one of them has no dealings, and links them otherwise. */
@RestController
@RequestMapping(path = "/customers/{customerId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Mergers")
@ApiResponse(responseCode = "404", description = "No such customer")
class MergersController {

    private final Mergers mergers;
    private final Links links;
    private final Visibility visibility;
    private final BusinessClock clock;

    MergersController(Mergers mergers, Links links, Visibility visibility, BusinessClock clock) {
        this.mergers = mergers;
        this.links = links;
        this.visibility = visibility;
        this.clock = clock;
    }

    record MergeCard(
            @Schema(description = "The card that counts from now on", example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf")
            @NotNull
            String into,

            @Schema(description = "1 to 2000 characters, no personal data", example = "Registered twice at the fair")
            @NotNull
            String reason) {}

    record LinkCard(
            @Schema(description = "1 to 2000 characters, no personal data", example = "Both branches are one company")
            @NotNull
            String reason) {}

    @PutMapping("/merger")
    @Operation(
            summary = "Merge a card into another one of the same customer",
            description =
                    "While it has neither orders nor an account, as far as told; otherwise link the two. It stays as it"
                            + " is, changes no more, and is left out of lists; imports that name its code go to the other one.")
    @ApiResponse(responseCode = "200", description = "The card that was merged away")
    @ApiResponse(responseCode = "409", description = "It has dealings, counts for others, or was merged elsewhere")
    @ApiResponse(responseCode = "412", description = "Somebody else changed the card; read it again")
    @ApiResponse(responseCode = "422", description = "Both are the same card")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<CustomerView> merge(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody MergeCard asked) {
        return mergers.merge(new Change("merge", viewer, customerId, ifMatch), asked.into(), asked.reason());
    }

    @DeleteMapping("/merger")
    @Operation(
            summary = "Part a card from the one that it was merged into",
            description = "It counts for itself again, as it was. May be repeated.")
    @ApiResponse(responseCode = "200", description = "The card that counts again")
    @ApiResponse(responseCode = "412", description = "Somebody else changed the card; read it again")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<CustomerView> part(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return mergers.part(new Change("part", viewer, customerId, ifMatch));
    }

    @PutMapping("/links/{otherId}")
    @Operation(
            summary = "Link two cards of the same customer",
            description = "Both go on. A link that is there stays as it is.")
    @ApiResponse(responseCode = "200", description = "The links of the card")
    @ApiResponse(responseCode = "422", description = "Both are the same card")
    List<Link> link(
            Viewer viewer,
            @PathVariable String customerId,
            @PathVariable String otherId,
            @Valid @RequestBody LinkCard asked) {
        if (customerId.equals(otherId)) {
            throw CustomerProblems.sameCard(otherId);
        }
        visibility.changeable(viewer, customerId);
        visibility.changeable(viewer, otherId);
        links.add(CustomerProblems.read(
                () -> Link.between(customerId, otherId, asked.reason(), viewer.subject(), clock.now())));
        return links.of(customerId);
    }

    @DeleteMapping("/links/{otherId}")
    @Operation(summary = "Take a link away", description = "May be repeated.")
    @ApiResponse(responseCode = "200", description = "The links that are left")
    List<Link> unlink(Viewer viewer, @PathVariable String customerId, @PathVariable String otherId) {
        visibility.changeable(viewer, customerId);
        links.remove(customerId, otherId);
        return links.of(customerId);
    }

    @GetMapping("/links")
    @Operation(summary = "List the cards that are of the same customer")
    @ApiResponse(responseCode = "200", description = "The links, 200 at most")
    List<Link> links(Viewer viewer, @PathVariable String customerId) {
        visibility.visible(viewer, customerId);
        return links.of(customerId);
    }
}
