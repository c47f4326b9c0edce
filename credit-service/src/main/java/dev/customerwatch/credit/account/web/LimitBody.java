package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.CommonProblems;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A limit in a request.
 *
 * @param amount needed for the kind AMOUNT, and only there
 */
public record LimitBody(
        @NotNull @Schema(example = "AMOUNT") Limit.Kind kind,
        @Nullable Money amount) {

    /** The limit, if this is one. */
    public Limit limit() {
        try {
            return Limit.of(kind, amount);
        } catch (IllegalArgumentException refused) {
            throw CommonProblems.invalidValue("limit.amount", amount, refused.getMessage());
        }
    }
}
