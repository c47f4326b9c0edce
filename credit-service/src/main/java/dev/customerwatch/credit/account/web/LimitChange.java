package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.ChangeLimit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.PlanLimit;
import dev.customerwatch.web.Field;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A permanent limit as somebody wants it, of an account or of a group.
 *
 * @param from from when on, null for at once
 * @param until the first instant at which it no longer holds, null where it has no end
 */
public record LimitChange(
        @NotNull @Valid LimitBody limit,
        @Nullable Instant from,
        @Nullable Instant until,
        @NotBlank @Size(max = 500) String reason) {

    /**
     * What is to be decided.
     *
     * @param ledger of which account or group
     * @param seenSeq the entry up to which the caller has seen it
     */
    public Function<Account, Outcome> command(String ledger, String by, long seenSeq, Cause cause) {
        return from == null ? atOnce(ledger, by, seenSeq, cause) : planned(ledger, from, by, seenSeq, cause);
    }

    private Function<Account, Outcome> atOnce(String ledger, String by, long seenSeq, Cause cause) {
        var wanted = limit.limit();
        var command = Field.read(
                "until",
                String.valueOf(until),
                shown -> new ChangeLimit(ledger, wanted, until, reason, by, seenSeq, cause));
        return command::decide;
    }

    private Function<Account, Outcome> planned(String ledger, Instant begins, String by, long seenSeq, Cause cause) {
        var wanted = limit.limit();
        var later = begins.isAfter(cause.at());
        var command = Field.read(
                later ? "until" : "from",
                String.valueOf(later ? until : begins),
                shown -> new PlanLimit(ledger, wanted, begins, until, reason, by, seenSeq, cause));
        return command::decide;
    }
}
