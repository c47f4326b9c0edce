package dev.customerwatch.alert.rule.credit;

import dev.customerwatch.alert.rule.UnprocessableFact;
import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The credit account as its facts add up: totals, and the open amount of each document that is not at zero.
 *
 * @param owed sum of all parts but RESERVED; below zero when more was paid than delivered
 * @param reserved orders accepted and not yet delivered
 * @param exchange what newer rates make of {@code owed}, null where nothing ever was in another currency
 * @param documents by the time they were opened
 */
public record Account(
        LimitRecord limit,
        Money owed,
        Money reserved,
        @Nullable ExchangeEffect exchange,
        List<Posting> documents) {

    private static final Currency UNKNOWN = Money.currency("XXX");

    static final Account UNOPENED =
            new Account(LimitRecord.NEVER_SET, Money.zero(UNKNOWN), Money.zero(UNKNOWN), null, List.of());

    public Account {
        documents = List.copyOf(documents);
    }

    boolean isKnown() {
        return !owed.currency().equals(UNKNOWN);
    }

    /** E of the rules: an advance is no exposure. */
    Money exposure() {
        return owed.isNegative() ? Money.zero(owed.currency()) : owed;
    }

    /** E at the rates of the documents' own days. */
    Money exposureWithoutNewerRates() {
        if (exchange == null) {
            return exposure();
        }
        var without = owed.minus(exchange.unrealised());
        return without.isNegative() ? Money.zero(owed.currency()) : without;
    }

    /** What the exposure is compared with, null where there is nothing. */
    @Nullable
    Money limitAmount() {
        return switch (limit.limit().kind()) {
            case NOT_DECIDED, UNLIMITED -> null;
            case NONE -> Money.zero(owed.currency());
            case AMOUNT -> limit.limit().amount();
        };
    }

    Account exchanged(Money moved, ExchangeEffect.@Nullable Rate rate) {
        var account = in(moved.currency());
        var after = exchange == null ? ExchangeEffect.of(moved, rate) : exchange.plus(moved, rate);
        return new Account(limit, account.owed, account.reserved, after, documents);
    }

    Money projected() {
        return exposure().plus(reserved);
    }

    Account limited(LimitRecord set, Currency currency) {
        var amount = set.limit().amount();
        var account = in(currency);
        if (amount != null) {
            account.in(amount.currency());
        }
        return new Account(set, account.owed, account.reserved, exchange, documents);
    }

    Account posted(List<Posting> postings) {
        var account = this;
        for (var posting : postings) {
            account = account.in(posting.amount().currency()).posted(posting);
        }
        return account;
    }

    /** Is something open on the document? */
    boolean isOwed(String document) {
        return documents.stream()
                .anyMatch(open -> open.document().equals(document)
                        && !open.isReserved()
                        && open.amount().isPositive());
    }

    /** Something else becomes known of a document that is open; of one that is not, nothing. */
    Account changed(String document, UnaryOperator<Posting> change) {
        var changed = documents.stream()
                .map(open -> !open.isReserved() && open.document().equals(document) ? change.apply(open) : open)
                .toList();
        return changed.equals(documents) ? this : new Account(limit, owed, reserved, exchange, changed);
    }

    /** The same account, once it is sure that it is kept in this currency. */
    Account in(Currency currency) {
        if (!isKnown()) {
            return new Account(limit, Money.zero(currency), Money.zero(currency), exchange, documents);
        }
        if (!currency.equals(owed.currency())) {
            throw new UnprocessableFact(
                    "currency",
                    "the account is kept in " + owed.currency().getCurrencyCode() + ": " + currency.getCurrencyCode());
        }
        return this;
    }

    private Account posted(Posting posting) {
        var open = open(posting);
        return posting.isReserved()
                ? new Account(limit, owed, reserved.plus(posting.amount()), exchange, open)
                : new Account(limit, owed.plus(posting.amount()), reserved, exchange, open);
    }

    private List<Posting> open(Posting posting) {
        var open = new ArrayList<>(documents);
        for (var at = 0; at < open.size(); at++) {
            if (open.get(at).isOf(posting)) {
                var sum = open.get(at).plus(posting);
                if (sum.amount().isZero()) {
                    open.remove(at);
                } else {
                    open.set(at, sum);
                }
                return open;
            }
        }
        if (!posting.amount().isZero()) {
            open.add(posting);
        }
        return open;
    }
}
