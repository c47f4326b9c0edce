package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.mongo.CustomerFilter;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.web.CustomerChanges.Change;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.Cursor;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
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

/** Registers, shows, finds and describes customers. */
@RestController
@RequestMapping(path = "/customers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Customers")
class CustomersController {

    private final Registrations registrations;
    private final CustomerChanges changes;
    private final Customers customers;
    private final BusinessClock clock;

    CustomersController(
            Registrations registrations, CustomerChanges changes, Customers customers, BusinessClock clock) {
        this.registrations = registrations;
        this.changes = changes;
        this.customers = customers;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            summary = "Register a customer",
            description = "The same Idempotency-Key with the same body answers the first outcome again.")
    @ApiResponse(responseCode = "201", description = "Registered; Location names the card")
    @ApiResponse(responseCode = "409", description = "Another customer has this code")
    @ApiResponse(responseCode = "422", description = "Not a state to begin in, or the key was used with another body")
    ResponseEntity<CustomerView> register(
            Viewer viewer,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody RegisterCustomer asked) {
        return registrations.register(viewer, idempotencyKey, asked);
    }

    @GetMapping("/{customerId}")
    @Operation(summary = "Read a customer's card")
    @ApiResponse(
            responseCode = "200",
            description = "The card; names of persons are masked for viewers without the right")
    @ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
    ResponseEntity<CustomerView> read(Viewer viewer, @PathVariable String customerId) {
        var kept = changes.visible(viewer, customerId);
        return ResponseEntity.ok().eTag(ETags.of(kept.version())).body(CustomerView.of(kept, new Rights(viewer)));
    }

    @GetMapping
    @Operation(
            summary = "Find customers",
            description = "All filters that are given hold together; in the order of registration, page by page.")
    @ApiResponse(responseCode = "200", description = "One page; next is the cursor of the following one")
    Page<CustomerView> find(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String accountOwner,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable Grade grade,
            @RequestParam(required = false) @Nullable CustomerState state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var asked = new CustomerFilter(code, accountOwner, region, kind, grade, state);
        return page(new Rights(viewer), asked, Page.limit(limit), Cursor.decode(cursor, Position.class));
    }

    @PutMapping("/{customerId}")
    @Operation(summary = "Change name, kind, code and region", description = "The body is the whole profile.")
    @ApiResponse(responseCode = "200", description = "The card after the change")
    @ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
    @ApiResponse(responseCode = "409", description = "Another customer has this code")
    @ApiResponse(responseCode = "412", description = "Somebody else changed the card; read it again")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<CustomerView> describe(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DescribeCustomer asked) {
        var change = new Change("describe", viewer, customerId, ifMatch);
        return changes.change(change, customer -> customer.describe(asked.profile(), clock.now()));
    }

    private Page<CustomerView> page(Rights rights, CustomerFilter asked, int limit, @Nullable Position after) {
        var filter = rights.restrict(asked);
        if (filter.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var read = customers.list(filter.get(), after == null ? null : after.customerId(), limit + 1);
        return Page.of(read, limit, last -> new Position(last.customer().id()))
                .map(kept -> CustomerView.of(kept, rights));
    }

    /** Where a page of the list ended. */
    record Position(String customerId) {}
}
