package dev.customerwatch.credit.limit.web;

import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.web.LimitBody;
import dev.customerwatch.credit.limit.LimitRequest;
import dev.customerwatch.web.CommonProblems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param temporary replaces the permanent limit until its end; needs an amount and an end
 */
record LimitRequestBody(
        @NotBlank @Size(max = 100) String customerId,
        @NotNull @Valid LimitBody limit,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Boolean temporary,
        @NotBlank @Size(max = 500) String reason) {

    static final String EXAMPLE = """
            {"customerId": "019b8bab-0680-70f6-b1ca-1ddba8db3bcf",
             "limit": {"kind": "AMOUNT", "amount": {"amount": "800000.00", "currency": "CNY"}},
             "reason": "New plant of the customer"}""";

    LimitRequest.Wish wish(Instant now) {
        var isTemporary = Objects.requireNonNullElse(temporary, false);
        var wanted = limit.limit();
        check(from == null || from.isAfter(now), "from", from, "later than now, or left out");
        check(until == null || until.isAfter(from == null ? now : from), "until", until, "later than it begins");
        if (isTemporary) {
            check(wanted instanceof Limit.UpTo, "limit.kind", limit.kind(), "a temporary limit is an amount");
            check(until != null, "until", null, "a temporary limit needs its end");
            check(from == null, "from", from, "a temporary limit begins at once");
        }
        return new LimitRequest.Wish(wanted, millis(from), millis(until), isTemporary);
    }

    private static void check(boolean holds, String field, @Nullable Object value, String reason) {
        if (!holds) {
            throw CommonProblems.invalidValue(field, value == null ? null : value.toString(), reason);
        }
    }

    private static @Nullable Instant millis(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
