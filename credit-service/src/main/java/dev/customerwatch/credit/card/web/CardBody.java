package dev.customerwatch.credit.card.web;

import dev.customerwatch.credit.account.Invoicing;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.web.LimitBody;
import dev.customerwatch.credit.account.web.TermBody;
import dev.customerwatch.credit.card.Condition;
import dev.customerwatch.credit.card.TradingCard;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Field;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A trading card in a request. */
record CardBody(
        @NotBlank @Size(max = 100) String customerId,
        @NotBlank String currency,
        @NotNull @Valid LimitBody limit,
        @Nullable @Min(0) @Max(365) Integer termDays,
        @Nullable @Valid TermBody term,
        @Nullable Invoicing invoicing,
        @Nullable @Size(max = 50) List<@NotNull @Valid ConditionBody> conditions,
        @NotBlank @Size(max = 500) String remark) {

    static final String EXAMPLE = """
            {"customerId": "019b8bab-0680-70f6-b1ca-1ddba8db3bcf", "currency": "CNY", "termDays": 30,
             "limit": {"kind": "AMOUNT", "amount": {"amount": "1000.00", "currency": "CNY"}},
             "conditions": [{"kind": "CONTRACT", "reference": "HT-2026-017", "filedAt": "Cabinet 3"}],
             "remark": "Visited twice, sound business"}""";

    TradingCard.Proposal proposal() {
        var in = Field.read("currency", currency, Money::currency);
        Limit asked = limit.limit();
        asked.upTo().filter(amount -> !amount.currency().equals(in)).ifPresent(amount -> {
            throw CommonProblems.invalidValue("limit.amount", amount, "the account is to be in " + currency);
        });
        var by = Objects.requireNonNullElse(invoicing, Invoicing.ON_DELIVERY);
        return new TradingCard.Proposal(in.getCurrencyCode(), asked, TermBody.of(termDays, term), by);
    }

    List<Condition> brought() {
        var named = Objects.requireNonNullElse(conditions, List.<ConditionBody>of());
        return IntStream.range(0, named.size())
                .mapToObj(index -> named.get(index).read("conditions[" + index + "].until"))
                .toList();
    }
}
