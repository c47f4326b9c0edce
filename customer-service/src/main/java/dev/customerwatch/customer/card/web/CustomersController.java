package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.web.CustomerChanges.Change;
import dev.customerwatch.customer.privacy.Purpose;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registers, shows and describes customers. */
@RestController
@RequestMapping(path = "/customers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Customers")
class CustomersController {

    private final Registrations registrations;
    private final CustomerChanges changes;
    private final Visibility visibility;
    private final Readings readings;
    private final BusinessClock clock;
    private final CustomerImports imports;

    CustomersController(
            Registrations registrations,
            CustomerChanges changes,
            Visibility visibility,
            Readings readings,
            BusinessClock clock,
            CustomerImports imports) {
        this.registrations = registrations;
        this.changes = changes;
        this.visibility = visibility;
        this.readings = readings;
        this.clock = clock;
        this.imports = imports;
    }

    @PostMapping
    @Operation(
            summary = "Register a customer",
            description =
                    "The same Idempotency-Key with the same body answers the first outcome again. Other cards with"
                            + " the same name (apart from its legal form) or telephone number are told in the answer.")
    @ApiResponse(responseCode = "201", description = "Registered; Location names the card")
    @ApiResponse(responseCode = "409", description = "Another customer has this code or identifier, or is alike")
    @ApiResponse(
            responseCode = "422",
            description = "Not a state to begin in, no proof of consent, or the key was used with another body")
    ResponseEntity<CustomerView> register(
            Viewer viewer,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String idempotencyKey,
            @Parameter(description = "handling=strict (RFC 7240) refuses a card that is like another one")
                    @RequestHeader(name = "Prefer", required = false)
                    @Nullable
                    String prefer,
            @Valid @RequestBody RegisterCustomer asked) {
        return registrations.register(viewer, idempotencyKey, isStrict(prefer), asked);
    }

    @PostMapping("/imports")
    @Operation(
            summary = "Register the customers that an import names",
            description = "The code says who a customer is: one that has a card already keeps it as it is.")
    @ApiResponse(responseCode = "200", description = "The ids of all whose words may stand on a card")
    ImportedCustomers importAll(Viewer viewer, @Valid @RequestBody ImportCustomers asked) {
        return imports.register(viewer, asked);
    }

    @GetMapping("/{customerId}")
    @Operation(summary = "Read a customer's card")
    @ApiResponse(
            responseCode = "200",
            description = "The card; personal data are masked for whoever has no right or names no purpose")
    @ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
    ResponseEntity<CustomerView> read(
            Viewer viewer,
            @PathVariable String customerId,
            @Parameter(description = "Shows personal data in clear to whoever has the right; the audit log keeps it")
                    @RequestParam(required = false)
                    @Nullable
                    Purpose purpose) {
        var kept = visibility.visible(viewer, customerId);
        var clear = readings.inClear(viewer, kept.customer(), purpose);
        return ResponseEntity.ok()
                .eTag(ETags.of(kept.version()))
                .body(clear ? CustomerView.inClear(kept) : CustomerView.of(kept));
    }

    @PutMapping("/{customerId}")
    @Operation(summary = "Change the profile", description = "The body is the whole profile.")
    @ApiResponse(responseCode = "200", description = "The card after the change")
    @ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
    @ApiResponse(responseCode = "409", description = "Another customer has this code or identifier")
    @ApiResponse(responseCode = "412", description = "Somebody else changed the card; read it again")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<CustomerView> describe(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DescribeCustomer asked) {
        if (asked.lacksConsent()) {
            throw CommonProblems.invalidValue(
                    "source", asked.source(), "of a person needs a proof of consent: register");
        }
        var change = new Change("describe", viewer, customerId, ifMatch, asked.knownFrom());
        return changes.change(change, customer -> customer.describe(asked.profile(), clock.now()));
    }

    private static boolean isStrict(@Nullable String prefer) {
        return prefer != null && prefer.replace(" ", "").contains("handling=strict");
    }
}
