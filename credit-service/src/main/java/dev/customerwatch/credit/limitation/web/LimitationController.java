package dev.customerwatch.credit.limitation.web;

import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.web.VisibleCustomers;
import dev.customerwatch.credit.limitation.Expiring;
import dev.customerwatch.credit.limitation.Limitation;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Warns of claims whose limitation ends 诉讼时效. */
@RestController
@Tag(name = "collection")
class LimitationController {

    private static final int MOST_DAYS = 1_100;

    private final Expiring expiring;
    private final BusinessClock clock;
    private final BusinessCalendar calendar;
    private final LimitationWarning warning;

    LimitationController(Expiring expiring, BusinessClock clock, BusinessCalendar calendar, LimitationWarning warning) {
        this.expiring = expiring;
        this.clock = clock;
        this.calendar = calendar;
        this.warning = warning;
    }

    /**
     * The claims whose limitation ends soon, or has ended.
     *
     * @param items the first to end first
     */
    record Claims(LocalDate asOf, int within, List<Claim> items) {}

    /**
     * A claim.
     *
     * @param restart the last demand or confirmed statement, absent where there was none
     * @param daysLeft below zero where it can be enforced no longer
     */
    record Claim(
            String customerId,
            @Nullable String name,
            @Nullable String owner,
            Part part,
            String document,
            Money open,
            LocalDate dueOn,
            Limitation.@Nullable Restart restart,
            LocalDate endsOn,
            long daysLeft) {

        static Claim of(Expiring.Claim claim, LocalDate day) {
            var key = claim.item().key();
            var limitation = claim.limitation();
            return new Claim(
                    key.customerId(),
                    claim.customer().name(),
                    claim.customer().accountOwner(),
                    key.part(),
                    key.document(),
                    claim.item().openOn(day),
                    limitation.dueOn(),
                    limitation.restart(),
                    limitation.endsOn(),
                    ChronoUnit.DAYS.between(day, limitation.endsOn()));
        }
    }

    @GetMapping("/receivables/limitation")
    @Operation(
            summary = "Claims that can soon be enforced no longer",
            description = "Three years from the due date, the last demand, or the last confirmed statement.")
    @ApiResponse(responseCode = "200", description = "Claims of the customers that you may see")
    Claims within(
            Viewer viewer,
            @Parameter(description = "Days to look ahead, as set where it is left out")
                    @RequestParam(required = false)
                    @Nullable
                    Integer within,
            @Parameter(description = "As of which day; today where it is left out")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate asOf,
            @Parameter(description = "Only customers of this account owner") @RequestParam(required = false) @Nullable
                    String owner) {
        var days = Objects.requireNonNullElse(within, warning.days());
        if (days < 0 || days > MOST_DAYS) {
            throw CommonProblems.invalidParameter("within", days, "0.." + MOST_DAYS);
        }
        var day = Objects.requireNonNullElseGet(asOf, () -> calendar.dateOf(clock.now()));
        var claims = expiring.within(days, day, VisibleCustomers.of(viewer, owner)).stream()
                .map(claim -> Claim.of(claim, day))
                .toList();
        return new Claims(day, days, claims);
    }
}
