package dev.customerwatch.credit.collection.web;

import dev.customerwatch.credit.account.web.VisibleCustomers;
import dev.customerwatch.credit.collection.Plan;
import dev.customerwatch.credit.collection.Targets;
import dev.customerwatch.credit.receivable.Receivables;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The plan of receipts and payments 收付款计划, and how much came in of what was due 回款率. */
@RestController
@Tag(name = "collection")
class CollectionController {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    private final Plan plan;
    private final Receivables receivables;
    private final Targets targets;
    private final BusinessClock clock;
    private final BusinessCalendar calendar;

    CollectionController(
            Plan plan, Receivables receivables, Targets targets, BusinessClock clock, BusinessCalendar calendar) {
        this.plan = plan;
        this.receivables = receivables;
        this.targets = targets;
        this.clock = clock;
        this.calendar = calendar;
    }

    @GetMapping("/receivables/plan")
    @Operation(
            summary = "What is to come in and to be paid, by day and customer",
            description = "What falls due, what is promised, what we expect and what we are to pay stand side by side.")
    @ApiResponse(responseCode = "200", description = "The plan, of the customers that you may see")
    PlanView plan(
            Viewer viewer,
            @Parameter(description = "First day; today where it is left out") @RequestParam(required = false) @Nullable
                    LocalDate from,
            @Parameter(description = "Last day; the 30th after the first where it is left out")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate to,
            @Parameter(description = "Only customers of this account owner") @RequestParam(required = false) @Nullable
                    String owner) {
        var today = calendar.dateOf(clock.now());
        var first = Objects.requireNonNullElse(from, today);
        var last = Objects.requireNonNullElse(to, first.plusDays(USUAL_DAYS));
        var days = ChronoUnit.DAYS.between(first, last);
        if (days < 0 || days > MOST_DAYS) {
            throw CommonProblems.invalidParameter("to", last, "0.." + MOST_DAYS + " days after " + first);
        }
        return PlanView.of(first, last, plan.of(first, last, today, VisibleCustomers.of(viewer, owner)));
    }

    @GetMapping("/receivables/collection")
    @Operation(
            summary = "What was collected in a month, against what was due and against the targets",
            description =
                    "Rate = collected ÷ (overdue at the start + falling due), by customer, owner, region, in all.")
    @ApiResponse(responseCode = "200", description = "The figures, of the customers that you may see")
    CollectionView collection(
            Viewer viewer,
            @Parameter(description = "The current one where it is left out", example = "2026-01")
                    @RequestParam(required = false)
                    @Nullable
                    YearMonth month,
            @Parameter(description = "Only customers of this account owner") @RequestParam(required = false) @Nullable
                    String owner) {
        var wanted = Objects.requireNonNullElseGet(month, () -> YearMonth.from(calendar.dateOf(clock.now())));
        var tables = receivables.collection(wanted.atDay(1), wanted.atEndOfMonth(), VisibleCustomers.of(viewer, owner));
        return CollectionView.of(wanted, tables, targets.of(wanted));
    }
}
