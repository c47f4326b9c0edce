package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.GrantTemporaryLimit;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.Field;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** The body that grants a temporary limit, of an account or of a group. */
public record TemporaryLimit(
        @NotNull Money amount,
        @NotNull Instant until,
        @NotBlank @Size(max = 500) String reason) {

    /** What somebody needs authority for. */
    public Limit limit() {
        return Field.read("amount", amount, Limit.UpTo::new);
    }

    public GrantTemporaryLimit command(String ledger, String by, Cause cause) {
        return Field.read("until", until, end -> new GrantTemporaryLimit(ledger, amount, end, reason, by, cause));
    }
}
