package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Figures;
import dev.customerwatch.credit.account.Invoicing;
import dev.customerwatch.credit.account.SupplyHold;
import dev.customerwatch.credit.term.PaymentTerm;
import dev.customerwatch.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is shown.
 *
 * @param termDays length of the term in days, a month counting as 30
 * @param available what the limit has left, below zero when overrun; absent where there is no limit to count from
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
        @Nullable SupplyHold supplyHold,
        @Schema(example = "12") long version) {

    static AccountView of(Account.Open account) {
        return new AccountView(
                account.customerId(),
                account.terms().payment().lengthInDays(),
                account.terms().payment(),
                account.terms().invoicing(),
                Figures.of(account),
                account.available().orElse(null),
                account.standing().supplyHold(),
                account.seq());
    }
}
