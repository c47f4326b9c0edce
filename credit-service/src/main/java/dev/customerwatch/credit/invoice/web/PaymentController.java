package dev.customerwatch.credit.invoice.web;

import dev.customerwatch.credit.account.web.AccountRequests;
import dev.customerwatch.credit.invoice.ReceivePayment;
import dev.customerwatch.credit.invoice.Settlement;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes payments. */
@RestController
@Tag(name = "payments")
class PaymentController {

    private final Settlement settlement;
    private final ZoneId zone;
    private final AccountRequests requests;

    PaymentController(Settlement settlement, ZoneId zone, AccountRequests requests) {
        this.settlement = settlement;
        this.zone = zone;
        this.requests = requests;
    }

    @PostMapping("/accounts/{customerId}/payments")
    @Operation(
            summary = "Book a payment: on the invoices it names, else on those due longest; the rest stays on account")
    @ApiResponse(
            responseCode = "201",
            description = "The payment with its allocations; the same again for the same key")
    @ApiResponse(responseCode = "404", description = "No account that you may see")
    @ApiResponse(
            responseCode = "422",
            description =
                    "No exchange rate, unknown invoice, one in another currency, more than is open on it or than was paid, or a key used before")
    ResponseEntity<PaymentView> receive(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(PaymentBody.EXAMPLE)))
                    @Valid
                    @RequestBody
                    PaymentBody body) {
        var decided = requests.once(viewer, customerId, key, body, "receive-payment", (request, now) -> {
            var cause = request.cause("payment", body.receivedAt(now, zone), now);
            return settlement.receive(
                    new ReceivePayment(customerId, body.payment(request.id()), body.shares(), viewer.subject(), cause));
        });
        var entry = decided.request().entry(decided.outcome());
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(ETags.of(entry.seq()))
                .body(PaymentView.of(entry));
    }
}
