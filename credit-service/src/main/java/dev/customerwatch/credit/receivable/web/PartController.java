package dev.customerwatch.credit.receivable.web;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.PartLimits;
import dev.customerwatch.credit.account.web.VisibleAccounts;
import dev.customerwatch.credit.receivable.Item;
import dev.customerwatch.credit.receivable.ItemReading;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an account's exposure is made of, with the documents behind it. */
@RestController
@RequestMapping("/accounts/{customerId}/parts")
@Tag(name = "accounts")
@ApiResponse(responseCode = "404", description = "No account that you may see")
class PartController {

    private final VisibleAccounts accounts;
    private final ItemReading reading;

    PartController(VisibleAccounts accounts, ItemReading reading) {
        this.accounts = accounts;
        this.reading = reading;
    }

    record Parts(List<OnePart> items) {}

    /**
     * A part.
     *
     * @param limit absent where it has none of its own
     * @param available what that limit has left, below zero when overrun
     */
    record OnePart(
            Part part,
            Money amount,
            @Nullable Money limit,
            @Nullable Money available) {

        static OnePart of(Account.Open account, Part part) {
            var limits = account.terms().parts();
            var room = limits.room(part, account.balances());
            return new OnePart(
                    part,
                    account.balances().of(part),
                    limits.of(part).orElse(null),
                    room.map(PartLimits.Room::left).orElse(null));
        }
    }

    /**
     * A document with something open on it.
     *
     * @param dueOn absent where it has no due date
     */
    record OpenDocument(
            String document, LocalDate on, @Nullable LocalDate dueOn, Money open, Money disputed) {

        static OpenDocument of(Item item) {
            return new OpenDocument(item.key().document(), item.on(), item.dueOn(), item.open(), item.disputed());
        }
    }

    record Place(String document) {}

    @GetMapping
    @Operation(summary = "The parts of the exposure, and the limits of their own that they have")
    @ApiResponse(responseCode = "200", description = "All parts; their sum is the exposure")
    Parts parts(Viewer viewer, @PathVariable String customerId) {
        var account = accounts.find(viewer, customerId);
        return new Parts(Arrays.stream(Part.values())
                .filter(Part::isExposure)
                .map(part -> OnePart.of(account, part))
                .toList());
    }

    @GetMapping("/{part}/documents")
    @Operation(summary = "The documents on which something of a part is open")
    @ApiResponse(responseCode = "200", description = "Documents by their id; what is open on all of them is the part")
    Page<OpenDocument> documents(
            Viewer viewer,
            @PathVariable String customerId,
            @PathVariable Part part,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var account = accounts.find(viewer, customerId);
        return Page.read(
                        limit,
                        cursor,
                        Place.class,
                        (after, most) -> reading.upTo(account)
                                .open(customerId, part, after == null ? null : after.document(), most),
                        item -> new Place(item.key().document()))
                .map(OpenDocument::of);
    }
}
