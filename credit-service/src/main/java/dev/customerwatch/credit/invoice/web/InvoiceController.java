package dev.customerwatch.credit.invoice.web;

import dev.customerwatch.credit.account.Fapiao;
import dev.customerwatch.credit.account.web.VisibleAccounts;
import dev.customerwatch.credit.invoice.Dispute;
import dev.customerwatch.credit.invoice.Invoice;
import dev.customerwatch.credit.invoice.InvoiceReading;
import dev.customerwatch.credit.invoice.Invoices;
import dev.customerwatch.credit.term.PaymentTerm;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the invoices of an account, the one due first at the top. */
@RestController
@Tag(name = "payments")
class InvoiceController {

    private final InvoiceReading reading;
    private final VisibleAccounts accounts;

    InvoiceController(InvoiceReading reading, VisibleAccounts accounts) {
        this.reading = reading;
        this.accounts = accounts;
    }

    /**
     * An invoice as it is shown.
     *
     * @param deliveryId absent where it bills several deliveries or goods to come
     * @param awaits the day that moves the due date when it becomes known; absent where the date is final
     */
    record InvoiceView(
            String invoiceId,
            String orderId,
            @Nullable String deliveryId,
            Money amount,
            Money open,
            LocalDate issuedOn,
            LocalDate dueOn,
            boolean paid,
            PaymentTerm.@Nullable Base awaits,
            @Nullable Fapiao fapiao,
            @Nullable Dispute dispute) {
        static InvoiceView of(Invoice invoice) {
            return new InvoiceView(
                    invoice.invoiceId(),
                    invoice.orderId(),
                    invoice.deliveryId(),
                    invoice.amount(),
                    invoice.open(),
                    invoice.issuedOn(),
                    invoice.dueOn(),
                    invoice.paid(),
                    invoice.awaiting() == null ? null : invoice.awaiting().base(),
                    invoice.fapiao(),
                    invoice.dispute());
        }
    }

    @GetMapping("/accounts/{customerId}/invoices")
    @Operation(summary = "Invoices with what is open on them, by due date")
    @ApiResponse(responseCode = "200", description = "Invoices, due first at the top")
    @ApiResponse(responseCode = "404", description = "No account that you may see")
    Page<InvoiceView> invoices(
            Viewer viewer,
            @PathVariable String customerId,
            @Parameter(description = "true leaves out what is settled") @RequestParam(defaultValue = "false")
                    boolean open,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var account = accounts.find(viewer, customerId);
        var invoices = reading.upTo(account);
        return Page.read(
                        limit,
                        cursor,
                        Invoices.Place.class,
                        (after, most) -> invoices.list(customerId, open, after, most),
                        Invoices.Place::of)
                .map(InvoiceView::of);
    }
}
