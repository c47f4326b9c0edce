package dev.customerwatch.credit.bill.web;

import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.web.EntryView;
import dev.customerwatch.credit.account.web.Keyed;
import dev.customerwatch.credit.account.web.VisibleAccounts;
import dev.customerwatch.credit.bill.BillBook;
import dev.customerwatch.credit.bill.BillPart;
import dev.customerwatch.credit.bill.BillReading;
import dev.customerwatch.credit.bill.DishonourBill;
import dev.customerwatch.credit.bill.Handling;
import dev.customerwatch.credit.bill.ReceiveBill;
import dev.customerwatch.credit.decisions.DecisionLog;
import dev.customerwatch.credit.invoice.web.PaymentBody;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes bills in payment, and records what becomes of them. */
@RestController
@RequestMapping("/bills")
@Tag(name = "bills")
class BillCommandController {

    private final BillBook book;
    private final BillReading reading;
    private final VisibleAccounts accounts;
    private final BusinessCalendar calendar;
    private final BusinessClock clock;
    private final DecisionLog log;

    BillCommandController(
            BillBook book,
            BillReading reading,
            VisibleAccounts accounts,
            BusinessCalendar calendar,
            BusinessClock clock,
            DecisionLog log) {
        this.book = book;
        this.reading = reading;
        this.accounts = accounts;
        this.calendar = calendar;
        this.clock = clock;
        this.log = log;
    }

    @PostMapping
    @Operation(
            summary = "Take a bill in payment: of the invoices it names, else of those due longest",
            description = "The exposure stays as it is until somebody pays the bill.")
    @ApiResponse(responseCode = "201", description = "The entry; the same again for the same key")
    @ApiResponse(responseCode = "404", description = "No account that you may see")
    @ApiResponse(responseCode = "409", description = "The account has these units of the bill")
    @ApiResponse(
            responseCode = "422",
            description = "Due in the past, no exchange rate, unknown invoice, more than is open")
    ResponseEntity<EntryView> receive(
            Viewer viewer,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(BillBody.EXAMPLE)))
                    @Valid
                    @RequestBody
                    BillBody body) {
        accounts.find(viewer, body.customerId());
        var request = Keyed.of(viewer, key, body);
        var now = clock.now();
        var outcome = book.receive(new ReceiveBill(
                body.customerId(),
                request.id(),
                body.paper(),
                PaymentBody.shares(body.allocations()),
                calendar,
                viewer.subject(),
                request.cause("bill", now, now)));
        log.request("receive-bill", body.customerId(), outcome);
        return request.created(outcome);
    }

    @PostMapping("/{billId}/steps")
    @Operation(
            summary = "Endorse, discount, pledge, present or settle a bill; record that it was not paid, or recourse",
            description =
                    "The whole bill, or its first units. Not paid: the customer owes again what it was for. HELD takes a "
                            + "pledged one back.")
    @ApiResponse(responseCode = "201", description = "The entry; the same again for the same key")
    @ApiResponse(responseCode = "404", description = "No bill that you may see")
    @ApiResponse(responseCode = "409", description = "Not possible in the bill's state")
    @ApiResponse(responseCode = "422", description = "More than the bill, or it is due already")
    ResponseEntity<EntryView> step(
            Viewer viewer,
            @PathVariable String billId,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(StepBody.EXAMPLE)))
                    @Valid
                    @RequestBody
                    StepBody body) {
        var bill = reading.bills().find(billId).orElseThrow(() -> CommonProblems.notFound("billId", billId));
        accounts.find(viewer, bill.customerId());
        var request = Keyed.of(viewer, key, body);
        var now = clock.now();
        var part = new BillPart(billId, body.amount(), request.id(), body.to());
        var outcome = done(bill.customerId(), part, body, viewer, request.cause("bill-step", now, now));
        log.request("bill-step", bill.customerId(), outcome);
        return request.created(outcome);
    }

    private Outcome done(String customerId, BillPart part, StepBody body, Viewer viewer, Cause cause) {
        if (part.to() != BillState.DISHONOURED) {
            return book.move(customerId, part, new Handling(body.party(), body.reason(), viewer.subject()), cause);
        }
        var reason = body.reason();
        if (reason == null || reason.isBlank()) {
            throw CommonProblems.invalidValue("reason", reason, "why it was not paid");
        }
        return book.dishonour(new DishonourBill(customerId, part, Uuids::next, reason, viewer.subject(), cause));
    }
}
