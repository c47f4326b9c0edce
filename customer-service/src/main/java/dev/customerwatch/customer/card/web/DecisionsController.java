package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.Standing;
import dev.customerwatch.customer.card.web.CustomerChanges.Change;
import dev.customerwatch.customer.card.web.Decisions.AssignOwner;
import dev.customerwatch.customer.card.web.Decisions.FlagCustomer;
import dev.customerwatch.customer.card.web.Decisions.GradeCustomer;
import dev.customerwatch.customer.card.web.Decisions.MoveCustomer;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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

/** What people decide about a customer: state, grade, account owner, flags. */
@RestController
@RequestMapping(path = "/customers/{customerId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Decisions")
@ApiResponse(responseCode = "200", description = "The card after the decision")
@ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
@ApiResponse(responseCode = "412", description = "Somebody else changed the card; read it again")
@ApiResponse(responseCode = "428", description = "If-Match is missing")
class DecisionsController {

    private final CustomerChanges changes;
    private final BusinessClock clock;

    DecisionsController(CustomerChanges changes, BusinessClock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @PutMapping("/state")
    @Operation(
            summary = "Move a customer to another state",
            description = "One step: NON_CUSTOMER → POTENTIAL → TARGET → ACTUAL → LOST → WON_BACK → LOST. The first"
                    + " confirmed order makes ACTUAL by itself, and WON_BACK out of LOST.")
    @ApiResponse(responseCode = "409", description = "Not a step that there is from this state")
    ResponseEntity<CustomerView> move(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody MoveCustomer asked) {
        return changes.change(
                new Change("move", viewer, customerId, ifMatch),
                customer -> customer.move(
                        new Standing(asked.to(), asked.reason(), viewer.subject(), clock.now(), asked.lossReason())));
    }

    @PutMapping("/grade")
    @Operation(summary = "Grade a customer")
    ResponseEntity<CustomerView> grade(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody GradeCustomer asked) {
        return changes.change(
                new Change("grade", viewer, customerId, ifMatch),
                customer -> customer.grade(asked.grade(), clock.now()));
    }

    @PutMapping("/account-owner")
    @Operation(
            summary = "Put a rep in charge of a customer",
            description =
                    "And of what is open about the customer and was in the charge of the one before: tasks, planned"
                            + " visits, opportunities.")
    ResponseEntity<CustomerView> assignOwner(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody AssignOwner asked) {
        return changes.change(
                new Change("assign-owner", viewer, customerId, ifMatch),
                customer -> customer.assign(asked.accountOwner(), clock.now()));
    }

    @PutMapping("/flags")
    @Operation(
            summary = "Set or take back once-in-a-life and given-up",
            description = "Only managers give a customer up, and only they take that back.")
    ResponseEntity<CustomerView> flag(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody FlagCustomer asked) {
        var manager = new Rights(viewer).manages();
        return changes.change(
                new Change("flag", viewer, customerId, ifMatch),
                customer -> customer.flag(asked.flags(), asked.reason(), manager, clock.now()));
    }
}
