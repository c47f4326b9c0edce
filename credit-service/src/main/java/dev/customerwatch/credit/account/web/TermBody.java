package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.term.PaymentTerm;
import dev.customerwatch.web.CommonProblems;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A payment term in a request.
 *
 * @param cutOffDay last day of the month that belongs to a cycle, 31 for the month's end; left out where there are none
 */
public record TermBody(
        @NotNull @Schema(example = "DELIVERY") PaymentTerm.Base base,
        @Nullable @Min(1) @Max(31) @Schema(example = "25") Integer cutOffDay,
        @Nullable @Min(0) @Max(24) @Schema(example = "0") Integer months,
        @Nullable @Min(0) @Max(365) @Schema(example = "30") Integer days,
        @Nullable @Schema(example = "true") Boolean nextBusinessDay) {

    /** One of the two ways to say a term. */
    public static PaymentTerm of(@Nullable Integer termDays, @Nullable TermBody term) {
        if (termDays != null && term == null) {
            return PaymentTerm.ofDays(termDays);
        }
        if (term == null || termDays != null) {
            throw CommonProblems.invalidValue("termDays", termDays, "either termDays or term is needed");
        }
        return term.read();
    }

    /** The term. */
    public PaymentTerm read() {
        return new PaymentTerm(
                base,
                cutOffDay,
                Objects.requireNonNullElse(months, 0),
                Objects.requireNonNullElse(days, 0),
                Objects.requireNonNullElse(nextBusinessDay, false));
    }
}
