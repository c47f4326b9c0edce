package dev.customerwatch.credit.stock.web;

import dev.customerwatch.credit.account.web.AccountRequests;
import dev.customerwatch.credit.account.web.EntryView;
import dev.customerwatch.credit.stock.PlaceStock;
import dev.customerwatch.credit.stock.SellStock;
import dev.customerwatch.credit.stock.StockBook;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.Field;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Standing stock. */
@RestController
@RequestMapping("/accounts/{customerId}/standing-stock")
@Tag(name = "standing stock")
@ApiResponse(responseCode = "404", description = "No account that you may see, or no such standing stock")
class StockController {

    private static final String PLACE = """
            {"orderId": "019b8be1-f500-759a-aad0-8264d5795d39", "amount": {"amount": "300.00", "currency": "CNY"},
             "reason": "First stock of a new dealer"}""";
    private static final String SELL = """
            {"amount": {"amount": "100.00", "currency": "CNY"}}""";

    private final StockBook book;
    private final AccountRequests requests;
    private final BusinessCalendar calendar;

    StockController(StockBook book, AccountRequests requests, BusinessCalendar calendar) {
        this.book = book;
        this.requests = requests;
        this.calendar = calendar;
    }

    record PlaceBody(
            @NotBlank @Size(max = 100) String orderId,
            @NotNull Money amount,
            @NotBlank @Size(max = 500) String reason) {}

    record SellBody(@NotNull Money amount) {}

    @PostMapping
    @Operation(
            summary = "Leave goods of an order, delivered and not invoiced, with the customer as standing stock",
            description = "What comes back is recorded as a return of the order, in sales.")
    @ApiResponse(responseCode = "201", description = "The entry; the same again for the same key")
    @ApiResponse(
            responseCode = "422",
            description =
                    "Unknown order, more than was delivered and not invoiced, or more than standing stock has room for")
    ResponseEntity<EntryView> place(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(PLACE)))
                    @Valid
                    @RequestBody
                    PlaceBody body) {
        return requests.once(viewer, customerId, key, body, "place-stock", (request, now) -> {
                    var cause = request.cause("stock", now, now);
                    return book.place(Field.read(
                            "amount",
                            body.amount(),
                            amount -> new PlaceStock(
                                    customerId,
                                    request.id(),
                                    body.orderId(),
                                    amount,
                                    body.reason(),
                                    viewer.subject(),
                                    cause)));
                })
                .created();
    }

    @PostMapping("/{stockId}/sales")
    @Operation(
            summary = "Turn standing stock into a sale",
            description = "It is invoiced at once, or waits for its invoice where the customer is invoiced separately.")
    @ApiResponse(responseCode = "201", description = "The entry; the same again for the same key")
    @ApiResponse(responseCode = "422", description = "More than stands there, or another currency")
    ResponseEntity<EntryView> sell(
            Viewer viewer,
            @PathVariable String customerId,
            @PathVariable String stockId,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(SELL)))
                    @Valid
                    @RequestBody
                    SellBody body) {
        return requests.once(viewer, customerId, key, body, "sell-stock", (request, now) -> {
                    var cause = request.cause("stock-sale:" + stockId, now, now);
                    return book.sell(Field.read(
                            "amount",
                            body.amount(),
                            amount -> new SellStock(
                                    customerId, stockId, request.id(), amount, calendar, viewer.subject(), cause)));
                })
                .created();
    }
}
