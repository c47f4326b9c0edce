package dev.customerwatch.customer.mailing.web;

import dev.customerwatch.customer.card.mongo.CustomerFilter;
import dev.customerwatch.customer.card.mongo.CustomerKey;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.card.web.Visibility;
import dev.customerwatch.customer.mailing.MailingList;
import dev.customerwatch.customer.mailing.MayWrite;
import dev.customerwatch.customer.mailing.mongo.MailingLists;
import dev.customerwatch.customer.matter.web.MatterDesk;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Saves searches as mailing lists, and says whom of those found one may write to. */
@RestController
@RequestMapping(path = "/mailing-lists", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Mailing lists")
class MailingController {

    private final MailingLists lists;
    private final Customers customers;
    private final Visibility visibility;
    private final BusinessClock clock;

    MailingController(MailingLists lists, Customers customers, Visibility visibility, BusinessClock clock) {
        this.lists = lists;
        this.customers = customers;
        this.visibility = visibility;
        this.clock = clock;
    }

    record SaveSearch(
            @Schema(description = "1 to 200 characters", example = "Dealers in Jiangsu, spring fair") @NotNull
            String name,

            @Schema(
                    description = "Keys of classification, e.g. REGION, KIND, GRADE, STATE, STAGE, and wanted values",
                    example = "{\"REGION\":\"JIANGSU\",\"KIND\":\"DEALER\"}")
            @NotNull
            Map<@NotNull String, @NotNull String> keys) {}

    /** One of those that the search finds, with a name that everybody may see. */
    record Recipient(String customerId, String displayName, MayWrite mayWrite) {}

    @PostMapping
    @Operation(summary = "Save a search as a mailing list")
    @ApiResponse(responseCode = "201", description = "Saved; Location names it")
    ResponseEntity<MailingList> save(
            Viewer viewer,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody SaveSearch asked) {
        var fresh = MatterDesk.read(() -> {
            filter(asked.keys());
            return new MailingList(Uuids.next(), viewer.subject(), asked.name(), asked.keys(), clock.now());
        });
        var list = lists.add(RequestKeys.of(viewer, idempotencyKey, asked), () -> fresh)
                .orElseThrow(() -> RequestKeys.reused(idempotencyKey));
        return ResponseEntity.created(URI.create("/mailing-lists/" + list.listId()))
                .body(list);
    }

    @GetMapping
    @Operation(summary = "List the mailing lists", description = "The newest first.")
    @ApiResponse(responseCode = "200", description = "One page; next is the cursor of the following one")
    Page<MailingList> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.read(
                limit,
                cursor,
                Position.class,
                (after, most) -> lists.list(after == null ? null : after.id(), most),
                last -> new Position(last.listId()));
    }

    @GetMapping("/{listId}/recipients")
    @Operation(
            summary = "Run the search now, and see whom one may write to",
            description = "Persons need consent to MAILING; nobody is written to who withdrew it, whose data may no"
                    + " longer be used, or who was given up. Names are masked; addresses leave by an approved export.")
    @ApiResponse(responseCode = "200", description = "One page; next is the cursor of the following one")
    @ApiResponse(responseCode = "404", description = "No such list")
    Page<Recipient> recipients(
            Viewer viewer,
            @PathVariable String listId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var list = lists.find(listId).orElseThrow(() -> CommonProblems.notFound("listId", listId));
        var page = Page.read(
                limit,
                cursor,
                Position.class,
                (after, most) -> customers.list(filter(list.keys()), after == null ? null : after.id(), most),
                last -> new Position(last.customer().id()));
        var seen = page.items().stream()
                .filter(kept -> visibility.maySee(viewer, kept.customer()))
                .map(this::recipient)
                .toList();
        return new Page<>(seen, page.next());
    }

    private Recipient recipient(KeptCustomer kept) {
        var now = clock.now();
        var held = customers.timeline(kept).asOf(now, now).keySet();
        var customer = kept.customer();
        return new Recipient(customer.id(), customer.profile().displayName(), MayWrite.of(customer, held));
    }

    private static CustomerFilter filter(Map<String, String> keys) {
        var filter = CustomerFilter.COUNTING;
        for (var key : keys.entrySet()) {
            filter = filter.with(key(key.getKey()), value(key.getValue()));
        }
        return filter;
    }

    /** Truths are stored as such. */
    private static Object value(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> text;
        };
    }

    private static CustomerKey key(String name) {
        for (var key : CustomerKey.values()) {
            if (key.name().equals(name)) {
                return key;
            }
        }
        throw new UnfitText("keys", name, "must be keys of classification");
    }

    /** Where a page ended. */
    record Position(String id) {}
}
