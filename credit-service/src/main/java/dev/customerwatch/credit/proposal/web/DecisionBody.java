package dev.customerwatch.credit.proposal.web;

import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.proposal.LimitProposal;
import dev.customerwatch.credit.proposal.LimitProposal.Choice;
import dev.customerwatch.credit.proposal.Method;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Field;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a proposal.
 *
 * @param method for METHOD
 * @param amount for AMOUNT
 */
record DecisionBody(
        @NotNull Chosen choice,
        @Nullable Method method,
        @Nullable Money amount,
        @NotBlank @Size(max = 500) String reason) {

    static final String EXAMPLE = """
            {"choice": "SMALLEST", "reason": "As the methods say; reviewed in six months"}""";

    enum Chosen {
        SMALLEST,
        METHOD,
        AMOUNT,
        REJECT
    }

    Choice choice(LimitProposal proposal) {
        return switch (choice) {
            case SMALLEST -> new Choice.Smallest();
            case REJECT -> new Choice.Rejected();
            case METHOD -> new Choice.Of(needed("method", method));
            case AMOUNT -> new Choice.Amount(own(needed("amount", amount), proposal));
        };
    }

    private static Money own(Money amount, LimitProposal proposal) {
        var currency = proposal.circumstances().standing().exposure().currency();
        if (!amount.currency().equals(currency)) {
            throw CommonProblems.invalidValue("amount", amount, "the account is in " + currency.getCurrencyCode());
        }
        return Field.read("amount", amount, Limit.UpTo::new).amount();
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw CommonProblems.invalidValue(field, null, "this choice needs it");
        }
        return value;
    }
}
