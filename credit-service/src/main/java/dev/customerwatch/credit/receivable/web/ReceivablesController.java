package dev.customerwatch.credit.receivable.web;

import dev.customerwatch.credit.account.web.VisibleCustomers;
import dev.customerwatch.credit.receivable.Ageing;
import dev.customerwatch.credit.receivable.Receivables;
import dev.customerwatch.credit.receivable.StatusRow;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The status table 欠款状况表 and both ageings, as of any day. */
@RestController
@Tag(name = "receivables")
class ReceivablesController {

    private final Receivables receivables;
    private final ReceivablesSettings settings;
    private final BusinessClock clock;
    private final BusinessCalendar calendar;

    ReceivablesController(
            Receivables receivables, ReceivablesSettings settings, BusinessClock clock, BusinessCalendar calendar) {
        this.receivables = receivables;
        this.settings = settings;
        this.clock = clock;
        this.calendar = calendar;
    }

    @GetMapping("/receivables")
    @Operation(
            summary = "The status table: what every customer owes, by age, over a period",
            description =
                    "One row per customer, sums by account owner and in all, a table per currency. Opening + sales − "
                            + "collected + corrected = closing = the sum of the ages.")
    @ApiResponse(responseCode = "200", description = "The table, of the customers that you may see")
    StatusView status(
            Viewer viewer,
            @Parameter(description = "At the end of which day; today where it is left out", example = "2026-01-31")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate asOf,
            @Parameter(description = "First day of the period; of the month where it is left out")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Only customers of this account owner") @RequestParam(required = false) @Nullable
                    String owner) {
        var basis = basis(asOf, from);
        return StatusView.of(basis, receivables.status(basis, VisibleCustomers.of(viewer, owner)));
    }

    @GetMapping("/receivables/ageing")
    @Operation(
            summary = "What is outstanding by age, from the due date or from the document date",
            description = "The ages of each customer, account owner and of all always add up to what is outstanding.")
    @ApiResponse(responseCode = "200", description = "The ageing, of the customers that you may see")
    AgeingView ageing(
            Viewer viewer,
            @Parameter(description = "What age counts from") @RequestParam(defaultValue = "DUE") Ageing.Base base,
            @Parameter(description = "At the end of which day; today where it is left out", example = "2026-01-31")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate asOf,
            @Parameter(description = "Only customers of this account owner") @RequestParam(required = false) @Nullable
                    String owner) {
        var day = day(asOf);
        var shown = VisibleCustomers.of(viewer, owner);
        return switch (base) {
            case DUE -> AgeingView.of(day, receivables.ageing(base, day, shown));
            case DOCUMENT -> AgeingView.provided(day, receivables.provided(day, settings.provision(), shown));
        };
    }

    private StatusRow.Basis basis(@Nullable LocalDate asOf, @Nullable LocalDate from) {
        var day = day(asOf);
        var first = Objects.requireNonNullElse(from, day.withDayOfMonth(1));
        if (first.isAfter(day)) {
            throw CommonProblems.invalidValue("from", first, "the period must not end before it begins: " + day);
        }
        return new StatusRow.Basis(first, day, settings.costOfMoney(), settings.dustFloor());
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return Objects.requireNonNullElse(asOf, calendar.dateOf(clock.now()));
    }
}
