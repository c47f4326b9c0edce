package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Figures;
import dev.customerwatch.credit.account.Invoicing;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Standing;
import dev.customerwatch.credit.account.SupplyHold;
import dev.customerwatch.credit.account.TemporaryLimit;
import dev.customerwatch.credit.term.PaymentTerm;
import dev.customerwatch.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is shown.
 *
 * @param termDays length of the term in days, a month counting as 30
 * @param available what the limit has left, below zero when overrun; absent where there is no limit to count from
 * @param figures the exposure with its parts, and the limit in force
 * @param permanentUntil absent where the permanent limit has no end
 * @param temporaryLimit absent where none is in force
 * @param plannedLimits permanent limits that will follow, the next one first
 * @param partLimits limits of their own that parts have
 * @param groupId the group whose limit must hold, too; absent where the customer is in none
 * @param supplyHold absent while supply goes on
 * @param version seq of the newest entry; the ETag
 */
record AccountView(
        @Schema(example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf")
        String customerId,

        @Schema(example = "30") int termDays,
        PaymentTerm term,
        Invoicing invoicing,
        Figures figures,
        @Nullable Money available,
        Standing.Status status,
        @Nullable SupplyHold supplyHold,
        Figures.InForce permanentLimit,
        @Nullable Instant permanentUntil,
        @Nullable Temporary temporaryLimit,
        List<PlannedView> plannedLimits,
        Map<Part, Money> partLimits,
        @Nullable String groupId,
        @Schema(example = "12") long version) {

    /** A limit that replaces the permanent one for a while. */
    record Temporary(Money amount, Instant until) {
        static @Nullable Temporary of(@Nullable TemporaryLimit limit) {
            return limit == null ? null : new Temporary(limit.amount(), limit.until());
        }
    }

    static AccountView of(Account.Open account, Instant now) {
        var limits = account.terms().limits();
        return new AccountView(
                account.customerId(),
                account.terms().payment().lengthInDays(),
                account.terms().payment(),
                account.terms().invoicing(),
                Figures.at(now, account),
                limits.at(now).available(account.balances().projected()).orElse(null),
                account.standing().status(),
                account.standing().supplyHold(),
                Figures.InForce.of(limits.permanent()),
                limits.permanentUntil(),
                Temporary.of(limits.temporary()),
                PlannedView.of(limits),
                account.terms().parts().limits(),
                account.terms().group(),
                account.seq());
    }
}
