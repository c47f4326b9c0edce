package dev.customerwatch.credit.invoice.web;

import dev.customerwatch.credit.account.web.AccountRequests;
import dev.customerwatch.credit.invoice.DateInvoice;
import dev.customerwatch.credit.invoice.DueDates;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the days from which payment terms count, where they become known after the invoice. */
@RestController
@Tag(name = "payments")
class DueDateController {

    private static final String EXAMPLE = """
            {"baseOn": "2026-01-10"}""";

    private final DueDates dueDates;
    private final BusinessCalendar calendar;
    private final AccountRequests requests;

    DueDateController(DueDates dueDates, BusinessCalendar calendar, AccountRequests requests) {
        this.dueDates = dueDates;
        this.calendar = calendar;
        this.requests = requests;
    }

    record BaseDate(@NotNull LocalDate baseOn) {}

    @PutMapping("/accounts/{customerId}/invoices/{invoiceId}/base-date")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Record the day from which the invoice's term counts: acceptance, receipt of the invoice, statement",
            description = "The due date follows from it. It may be corrected by recording another day.")
    @ApiResponse(responseCode = "204", description = "Recorded")
    @ApiResponse(responseCode = "404", description = "No account that you may see")
    @ApiResponse(responseCode = "409", description = "The term counts from a day that was known at the issue")
    @ApiResponse(responseCode = "422", description = "The account has no such invoice")
    void date(
            Viewer viewer,
            @PathVariable String customerId,
            @PathVariable String invoiceId,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(EXAMPLE)))
                    @Valid
                    @RequestBody
                    BaseDate body) {
        requests.put(viewer, customerId, "dated", "date-invoice", cause -> {
            if (body.baseOn().isAfter(calendar.dateOf(cause.at()))) {
                throw CommonProblems.invalidValue("baseOn", body.baseOn(), "a day is recorded when it has come");
            }
            return dueDates.date(
                    new DateInvoice(customerId, invoiceId, body.baseOn(), calendar, viewer.subject(), cause));
        });
    }
}
