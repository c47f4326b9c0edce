package dev.customerwatch.credit.invoice.web;

import dev.customerwatch.credit.account.web.AccountRequests;
import dev.customerwatch.credit.account.web.EntryView;
import dev.customerwatch.credit.account.web.Keyed;
import dev.customerwatch.credit.invoice.Settlement;
import dev.customerwatch.credit.order.IssueInvoice;
import dev.customerwatch.credit.order.OrderBook;
import dev.customerwatch.credit.order.ReverseInvoice;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.CommonProblems;
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
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Issues invoices separately from deliveries, and reverses invoices. */
@RestController
@RequestMapping("/accounts/{customerId}/invoices")
@Tag(name = "invoices")
@ApiResponse(responseCode = "404", description = "No account that you may see")
class InvoiceCommandController {

    private static final String BILL = """
            {"orderId": "019b8be1-f500-759a-aad0-8264d5795d39",
             "amount": {"amount": "500.00", "currency": "CNY"}, "issuedOn": "2026-01-08",
             "fapiao": {"number": "25112000000012345678", "kind": "SPECIAL"}}""";
    private static final String RED_LETTER = """
            {"amount": {"amount": "100.00", "currency": "CNY"}, "reinvoice": true, "reason": "Wrong tax number",
             "fapiao": {"number": "25112000000012345679", "kind": "SPECIAL"}}""";

    private final OrderBook orders;
    private final Settlement settlement;
    private final BusinessCalendar calendar;
    private final AccountRequests requests;

    InvoiceCommandController(
            OrderBook orders, Settlement settlement, BusinessCalendar calendar, AccountRequests requests) {
        this.orders = orders;
        this.settlement = settlement;
        this.calendar = calendar;
        this.requests = requests;
    }

    record BillBody(
            @NotBlank @Size(max = 100) String orderId,
            @NotNull Money amount,
            @Nullable LocalDate issuedOn,
            @Nullable @Valid FapiaoBody fapiao) {}

    record RedLetterBody(
            @NotNull Money amount,
            @NotNull Boolean reinvoice,
            @NotBlank @Size(max = 500) String reason,
            @Nullable @Valid FapiaoBody fapiao) {}

    @PostMapping
    @Operation(
            summary = "Invoice an order: what was delivered first, beyond that goods still to come",
            description = "For customers whose deliveries are invoiced separately, and for invoices before the goods.")
    @ApiResponse(responseCode = "201", description = "The entry; the same again for the same key")
    @ApiResponse(responseCode = "422", description = "Unknown order, more than it has to be invoiced, no exchange rate")
    ResponseEntity<EntryView> issue(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(BILL)))
                    @Valid
                    @RequestBody
                    BillBody body) {
        return requests.once(
                        viewer,
                        customerId,
                        key,
                        body,
                        "issue-invoice",
                        (request, now) -> orders.issue(issuing(viewer, customerId, body, request, now)))
                .created();
    }

    private IssueInvoice issuing(Viewer viewer, String customerId, BillBody body, Keyed request, Instant now) {
        var today = calendar.dateOf(now);
        var issuedOn = body.issuedOn() == null ? today : body.issuedOn();
        if (issuedOn.isAfter(today)) {
            throw CommonProblems.invalidValue("issuedOn", issuedOn, "an invoice is recorded when it was issued");
        }
        var fapiao = FapiaoBody.read(body.fapiao());
        var bill =
                Field.read("amount", body.amount(), it -> new IssueInvoice.Bill(body.orderId(), it, issuedOn, fapiao));
        var at = issuedOn.equals(today) ? now : calendar.startOf(issuedOn);
        return new IssueInvoice(
                customerId, request.id(), bill, calendar, viewer.subject(), request.cause("invoice", at, now));
    }

    @PostMapping("/{invoiceId}/red-letters")
    @Operation(
            summary = "Reverse an invoice in whole or in part by a red-letter invoice",
            description = "What is open goes down; what was paid beyond lies on account.")
    @ApiResponse(responseCode = "201", description = "The entry; the same again for the same key")
    @ApiResponse(
            responseCode = "422",
            description = "Unknown invoice, more than is left of it, other currency, no exchange rate")
    ResponseEntity<EntryView> reverse(
            Viewer viewer,
            @PathVariable String customerId,
            @PathVariable String invoiceId,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(RED_LETTER)))
                    @Valid
                    @RequestBody
                    RedLetterBody body) {
        return requests.once(viewer, customerId, key, body, "reverse-invoice", (request, now) -> {
                    var fapiao = FapiaoBody.read(body.fapiao());
                    var reversal = Field.read(
                            "amount",
                            body.amount(),
                            it -> new ReverseInvoice.Reversal(invoiceId, it, fapiao, body.reinvoice(), body.reason()));
                    var cause = request.cause("red-letter", now, now);
                    return settlement.reverse(
                            new ReverseInvoice(customerId, request.id(), reversal, viewer.subject(), cause));
                })
                .created();
    }
}
