package dev.customerwatch.alert.timeline.stream.event;

import dev.customerwatch.alert.rule.credit.CreditLimit;
import dev.customerwatch.alert.rule.credit.ExchangeEffect;
import dev.customerwatch.alert.rule.credit.Posting;
import dev.customerwatch.messaging.UnreadableEvent;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is read of credit's events, whichever of it an event has. */
record CreditBody(
        @Nullable String customerId,
        @Nullable Account figures,
        @Nullable Limit limit,
        @Nullable List<Moved> postings,
        @Nullable String invoiceId,
        @Nullable LocalDate dueOn,
        @Nullable Money disputed,
        @Nullable String orderId,
        @Nullable Waiver override,
        @Nullable Bill bill,
        @Nullable List<Claim> claims,
        @Nullable String base,
        @Nullable String rate,
        @Nullable LocalDate rateDate,
        @Nullable Money unrealised,
        @Nullable MemberBody particulars) {

    private static final String UNREALISED = "UNREALISED";

    /** Who let an order pass. */
    record Waiver(@Nullable String by) {}

    /** A bill that was not paid, and the day on which it was to be. */
    record Bill(@Nullable String billId, @Nullable LocalDate dueOn) {}

    /** An invoice on which some of it is owed again. */
    record Claim(@Nullable String invoiceId) {}

    record Limit(CreditLimit.@Nullable Kind kind, @Nullable Money amount) {

        CreditLimit read() {
            if (kind == null || (kind == CreditLimit.Kind.AMOUNT) != (amount != null)) {
                throw new UnreadableEvent("the limit has a kind, and an amount when the kind is AMOUNT");
            }
            return new CreditLimit(kind, amount);
        }
    }

    record Account(
            @Nullable String currency,
            @Nullable Money exposure,
            @Nullable Money reserved,
            @Nullable Limit limit) {

        Currency inCurrency() {
            try {
                return Money.currency(required("currency", currency));
            } catch (IllegalArgumentException unknown) {
                throw new UnreadableEvent("the currency is no ISO 4217 code", unknown);
            }
        }

        Figures read() {
            return new Figures(required("exposure", exposure), required("reserved", reserved));
        }
    }

    /** How a document in another currency was converted. */
    record Exchange(@Nullable String difference) {}

    record Moved(
            @Nullable String part,
            @Nullable String document,
            @Nullable Money amount,
            @Nullable Exchange exchange) {

        boolean isUnrealised() {
            return exchange != null && UNREALISED.equals(exchange.difference());
        }

        Posting read(Set<String> invoices, @Nullable LocalDate dueOn) {
            var of = required("document", document);
            return Posting.of(
                    required("part", part), of, required("amount", amount), invoices.contains(of) ? dueOn : null);
        }
    }

    Account account() {
        return required("figures", figures);
    }

    List<Moved> moved() {
        return required("postings", postings);
    }

    /** The rate that documents in another currency are valued by from now on. */
    ExchangeEffect.Rate told() {
        return new ExchangeEffect.Rate(required("base", base), required("rate", rate), required("rateDate", rateDate));
    }

    String invoice() {
        return required("invoiceId", invoiceId);
    }

    String customer() {
        return required("customerId", customerId);
    }

    LocalDate due() {
        return required("dueOn", dueOn);
    }

    static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new UnreadableEvent("the body has no " + name);
        }
        return value;
    }
}
