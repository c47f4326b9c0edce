package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.Attitude;
import dev.customerwatch.customer.card.ChannelKind;
import dev.customerwatch.customer.card.CompanySize;
import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.customer.card.Interest;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.LossReason;
import dev.customerwatch.customer.card.Stage;
import dev.customerwatch.customer.card.mongo.CustomerFilter;
import dev.customerwatch.customer.card.mongo.CustomerFilter.Since;
import dev.customerwatch.customer.card.mongo.CustomerKey;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.web.CustomerChanges.Change;
import dev.customerwatch.customer.privacy.Purpose;
import dev.customerwatch.customer.text.SearchTerms;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Cursor;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
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
    private final Visibility visibility;
    private final Readings readings;
    private final BusinessClock clock;
    private final CustomerImports imports;

    CustomersController(
            Registrations registrations,
            CustomerChanges changes,
            Customers customers,
            Visibility visibility,
            Readings readings,
            BusinessClock clock,
            CustomerImports imports) {
        this.registrations = registrations;
        this.changes = changes;
        this.customers = customers;
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

    @GetMapping
    @Operation(
            summary = "Find customers",
            description = "All filters that are given hold together; in the order of registration, page by page. Cards"
                    + " that were merged into others are left out.")
    @ApiResponse(responseCode = "200", description = "One page; next is the cursor of the following one")
    Page<CustomerView> find(
            Viewer viewer,
            @Parameter(description = "Characters of the name, its pinyin, or the initials of that; 繁体 finds 简体")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String identifier,
            @RequestParam(required = false) @Nullable String accountOwner,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable Grade grade,
            @RequestParam(required = false) @Nullable CustomerState state,
            @RequestParam(required = false) @Nullable CompanySize size,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String volume,
            @RequestParam(required = false) @Nullable String creditBand,
            @RequestParam(required = false) @Nullable ChannelKind channel,
            @RequestParam(required = false) @Nullable Interest interest,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable Attitude attitude,
            @RequestParam(required = false) @Nullable Boolean keyAccount,
            @RequestParam(required = false) @Nullable LossReason lossReason,
            @Parameter(description = "Cards whose last review is older; those never reviewed are older than any")
                    @RequestParam(required = false)
                    @Nullable
                    Instant reviewedBefore,
            @Parameter(description = "Relations that have stood at their stage since before then")
                    @RequestParam(required = false)
                    @Nullable
                    Instant stageBefore,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var asked = searched(q)
                .with(CustomerKey.CODE, code)
                .with(CustomerKey.IDENTIFIER, identifier)
                .with(CustomerKey.ACCOUNT_OWNER, accountOwner)
                .with(CustomerKey.REGION, region)
                .with(CustomerKey.KIND, kind)
                .with(CustomerKey.GRADE, grade)
                .with(CustomerKey.STATE, state)
                .with(CustomerKey.SIZE, size)
                .with(CustomerKey.INDUSTRY, industry)
                .with(CustomerKey.VOLUME, volume)
                .with(CustomerKey.CREDIT_BAND, creditBand)
                .with(CustomerKey.CHANNEL, channel)
                .with(CustomerKey.INTEREST, interest)
                .with(CustomerKey.STAGE, stage)
                .with(CustomerKey.ATTITUDE, attitude)
                .with(CustomerKey.KEY_ACCOUNT, keyAccount)
                .with(CustomerKey.LOSS_REASON, lossReason)
                .before(Since.REVIEWED_AT, reviewedBefore)
                .before(Since.STAGE_SINCE, stageBefore);
        return page(visibility.rights(viewer), asked, Page.limit(limit), Cursor.decode(cursor, Position.class));
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
        var change = new Change("describe", viewer, customerId, ifMatch, asked.knownFrom());
        return changes.change(change, customer -> customer.describe(asked.profile(), clock.now()));
    }

    private static CustomerFilter searched(@Nullable String q) {
        try {
            return q == null ? CustomerFilter.COUNTING : CustomerFilter.COUNTING.searching(SearchTerms.wanted(q));
        } catch (UnfitText unfit) {
            throw CommonProblems.invalidParameter(unfit.field(), unfit.found(), unfit.getMessage());
        }
    }

    private static boolean isStrict(@Nullable String prefer) {
        return prefer != null && prefer.replace(" ", "").contains("handling=strict");
    }

    private Page<CustomerView> page(Rights rights, CustomerFilter asked, int limit, @Nullable Position after) {
        var read = customers.list(rights.restrict(asked), after == null ? null : after.customerId(), limit + 1);
        return Page.of(read, limit, last -> new Position(last.customer().id())).map(CustomerView::of);
    }

    /** Where a page of the list ended. */
    record Position(String customerId) {}
}
