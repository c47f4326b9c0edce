package dev.customerwatch.credit.collection.web;

import dev.customerwatch.credit.account.web.VisibleAccounts;
import dev.customerwatch.credit.collection.Outlook;
import dev.customerwatch.credit.collection.PlanLine;
import dev.customerwatch.credit.collection.PlanLine.Withdrawal;
import dev.customerwatch.credit.collection.PlanLines;
import dev.customerwatch.credit.collection.Promise;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.Uuids;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes promises of customers, expected receipts and planned payments. */
@RestController
@RequestMapping("/accounts/{customerId}/plan-lines")
@Tag(name = "collection")
@ApiResponse(responseCode = "404", description = "No account that you may see, or no such line of it")
class PlanLineController {

    private static final String PROMISE = """
            {"kind": "PROMISE", "amount": {"amount": "500.00", "currency": "CNY"}, "on": "2026-02-10",
             "note": "By telephone, their cashier"}""";
    private static final String WITHDRAW = """
            {"reason": "Replaced by a promise for the whole amount"}""";

    private final PlanLines lines;
    private final Outlook outlook;
    private final VisibleAccounts accounts;
    private final BusinessClock clock;
    private final BusinessCalendar calendar;

    PlanLineController(
            PlanLines lines,
            Outlook outlook,
            VisibleAccounts accounts,
            BusinessClock clock,
            BusinessCalendar calendar) {
        this.lines = lines;
        this.outlook = outlook;
        this.accounts = accounts;
        this.clock = clock;
        this.calendar = calendar;
    }

    record LineBody(
            PlanLine.@NotNull Kind kind,
            @NotNull Money amount,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 500) String note) {}

    record WithdrawBody(@NotBlank @Size(max = 500) String reason) {}

    /**
     * A customer's lines and what became of the promises among them.
     *
     * @param lines withdrawn ones too, by their day
     */
    record Lines(List<PlanLine> lines, List<Kept> promises) {}

    /**
     * What became of a promise.
     *
     * @param paid what came in for it in time
     */
    record Kept(String lineId, Promise.Status status, Money paid) {
        static Kept of(Promise promise) {
            return new Kept(promise.line().lineId(), promise.status(), promise.paid());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record a promise, an expected receipt or a planned payment",
            description = "A promise is kept by what is paid between its making and its day, each amount once.")
    @ApiResponse(responseCode = "201", description = "The line; the same again for the same key")
    PlanLine add(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(PROMISE)))
                    @Valid
                    @RequestBody
                    LineBody body) {
        var account = accounts.find(viewer, customerId);
        if (!body.amount().currency().equals(account.currency())) {
            throw CommonProblems.invalidValue(
                    "amount",
                    body.amount(),
                    "the account is in " + account.currency().getCurrencyCode());
        }
        var now = now();
        if (body.on().isBefore(calendar.dateOf(now))) {
            throw CommonProblems.invalidValue("on", body.on(), "a plan is for today or later");
        }
        var line = Field.read("amount", body.amount(), amount -> line(customerId, body, viewer, now));
        return switch (lines.add(line, RequestKeys.of(viewer, key, body))) {
            case PlanLines.Adding.Added added -> added.line();
            case PlanLines.Adding.KeyReused reused -> throw RequestKeys.reused(key);
        };
    }

    @GetMapping
    @Operation(summary = "A customer's promises, expected receipts and planned payments from a day on")
    @ApiResponse(responseCode = "200", description = "The lines, and what became of the promises of the last 90 days")
    Lines list(
            Viewer viewer, @PathVariable String customerId, @RequestParam(required = false) @Nullable LocalDate from) {
        accounts.find(viewer, customerId);
        var today = calendar.dateOf(clock.now());
        var first = Objects.requireNonNullElse(from, today);
        return new Lines(
                lines.ofCustomer(customerId, first),
                outlook.promises(customerId, today).stream().map(Kept::of).toList());
    }

    @PostMapping("/{lineId}/withdrawal")
    @Operation(summary = "Strike a line off the plan; it stays on record")
    @ApiResponse(responseCode = "200", description = "The line; one that was withdrawn before stays as it is")
    PlanLine withdraw(
            Viewer viewer,
            @PathVariable String customerId,
            @PathVariable String lineId,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(WITHDRAW)))
                    @Valid
                    @RequestBody
                    WithdrawBody body) {
        accounts.find(viewer, customerId);
        var withdrawal = new Withdrawal(body.reason(), viewer.subject(), now());
        return lines.withdraw(customerId, lineId, withdrawal)
                .orElseThrow(() -> CommonProblems.notFound("lineId", lineId));
    }

    private static PlanLine line(String customerId, LineBody body, Viewer viewer, Instant now) {
        return new PlanLine(
                Uuids.next(),
                customerId,
                body.kind(),
                body.amount(),
                body.on(),
                body.note(),
                viewer.subject(),
                now,
                null);
    }

    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
