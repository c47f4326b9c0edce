package dev.customerwatch.credit.invoice.web;

import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.web.AccountRequests;
import dev.customerwatch.credit.account.web.EntryView;
import dev.customerwatch.credit.invoice.AllocateReceipt;
import dev.customerwatch.credit.invoice.DisputeInvoice;
import dev.customerwatch.credit.invoice.RefundReceipt;
import dev.customerwatch.credit.invoice.Settlement;
import dev.customerwatch.credit.invoice.WriteOff;
import dev.customerwatch.credit.invoice.web.PaymentBody.ShareBody;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Decides later about open amounts: allocations and refunds of what lies on account, write-offs, disputes. */
@RestController
@RequestMapping("/accounts/{customerId}")
@Tag(name = "payments")
@ApiResponse(responseCode = "404", description = "No account that you may see")
class SettlementController {

    private static final String SHARES = """
            {"allocations": [{"invoiceId": "019b90d1-6320-775d-867f-a44bca815126",
                              "amount": {"amount": "50.00", "currency": "CNY"}}]}""";
    private static final String AMOUNT = """
            {"amount": {"amount": "20.00", "currency": "CNY"}, "reason": "Agreed with the customer"}""";

    private final Settlement settlement;
    private final AccountRequests requests;

    SettlementController(Settlement settlement, AccountRequests requests) {
        this.settlement = settlement;
        this.requests = requests;
    }

    record SharesBody(@Nullable @Size(max = 200) List<@NotNull @Valid ShareBody> allocations) {}

    record AmountBody(
            @NotNull Money amount,
            @NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/payments/{paymentId}/allocations")
    @Operation(
            summary = "Set what a payment or credit note left on account against invoices",
            description = "Those that are named, else those due longest.")
    @ApiResponse(responseCode = "201", description = "The entry; the same again for the same key")
    @ApiResponse(responseCode = "204", description = "Nothing to set, or no open invoice")
    @ApiResponse(responseCode = "422", description = "Unknown invoice or payment, more than is open or lies on account")
    ResponseEntity<EntryView> allocate(
            Viewer viewer,
            @PathVariable String customerId,
            @PathVariable String paymentId,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(SHARES)))
                    @Valid
                    @RequestBody
                    SharesBody body) {
        var decided = requests.once(
                viewer,
                customerId,
                key,
                body,
                "allocate",
                (request, now) -> settlement.allocate(new AllocateReceipt(
                        customerId,
                        paymentId,
                        PaymentBody.shares(body.allocations()),
                        viewer.subject(),
                        request.cause("allocation", now, now))));
        return decided.outcome() instanceof Outcome.Unchanged
                ? ResponseEntity.noContent().build()
                : decided.created();
    }

    @PostMapping("/payments/{paymentId}/refunds")
    @Operation(summary = "Record that what a payment or credit note left on account was paid back")
    @ApiResponse(responseCode = "201", description = "The entry; the same again for the same key")
    @ApiResponse(responseCode = "422", description = "Unknown payment, more than lies on account, other currency")
    ResponseEntity<EntryView> refund(
            Viewer viewer,
            @PathVariable String customerId,
            @PathVariable String paymentId,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(AMOUNT)))
                    @Valid
                    @RequestBody
                    AmountBody body) {
        return requests.once(viewer, customerId, key, body, "refund", (request, now) -> {
                    var refund = Field.read(
                            "amount",
                            body.amount(),
                            it -> new RefundReceipt.Refund(request.id(), paymentId, it, body.reason()));
                    var cause = request.cause("refund", now, now);
                    return settlement.refund(new RefundReceipt(customerId, refund, viewer.subject(), cause));
                })
                .created();
    }

    @PostMapping("/invoices/{invoiceId}/write-offs")
    @Operation(summary = "Give up what is open on an invoice, in whole or in part")
    @ApiResponse(responseCode = "201", description = "The entry; the same again for the same key")
    @ApiResponse(responseCode = "422", description = "Unknown invoice, more than is open, other currency")
    ResponseEntity<EntryView> writeOff(
            Viewer viewer,
            @PathVariable String customerId,
            @PathVariable String invoiceId,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(AMOUNT)))
                    @Valid
                    @RequestBody
                    AmountBody body) {
        return requests.once(viewer, customerId, key, body, "write-off", (request, now) -> {
                    var cause = request.cause("write-off", now, now);
                    return settlement.writeOff(Field.read(
                            "amount",
                            body.amount(),
                            it -> new WriteOff(customerId, invoiceId, it, body.reason(), viewer.subject(), cause)));
                })
                .created();
    }

    @PutMapping("/invoices/{invoiceId}/dispute")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Flag what of an invoice is in dispute, zero for nothing any more",
            description = "It stays exposure and is left out of dunning.")
    @ApiResponse(responseCode = "204", description = "Recorded")
    @ApiResponse(responseCode = "422", description = "Unknown invoice, more than is open, other currency")
    void dispute(
            Viewer viewer,
            @PathVariable String customerId,
            @PathVariable String invoiceId,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(AMOUNT)))
                    @Valid
                    @RequestBody
                    AmountBody body) {
        requests.put(
                viewer,
                customerId,
                "dispute",
                "dispute",
                cause -> settlement.dispute(Field.read(
                        "amount",
                        body.amount(),
                        it -> new DisputeInvoice(customerId, invoiceId, it, body.reason(), viewer.subject(), cause))));
    }
}
