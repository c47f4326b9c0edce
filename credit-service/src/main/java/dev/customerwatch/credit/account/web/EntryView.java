package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.EntryKind;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Figures;
import dev.customerwatch.credit.account.LimitFact;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.rate.ExchangeRate;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger as it is shown.
 *
 * @param cause what led to it; stands once in a ledger
 * @param at when it happened
 * @param detail what the entry of this kind records
 * @param figures the account after it; absent before the account was opened
 */
public record EntryView(
        long seq,
        EntryKind kind,
        String cause,
        Instant at,
        Instant recordedAt,
        Object detail,
        List<Posting> postings,
        @Nullable Figures figures) {

    record LimitChanged(Figures.InForce previous, @Nullable Instant until, String reason, String by) {}

    record TemporaryGranted(Money amount, Instant until, Figures.InForce previous, String reason, String by) {}

    record LimitPlanned(
            Figures.InForce limit, Instant from, @Nullable Instant until, String reason, String by) {}

    record PlanWithdrawn(Figures.InForce limit, Instant from, String by) {}

    record Revalued(Currency base, Currency quote, String rate, LocalDate rateDate, String source) {
        static Revalued of(ExchangeRate rate) {
            return new Revalued(rate.base(), rate.quote(), rate.rate().toPlainString(), rate.date(), rate.source());
        }
    }

    record ValidityEnded(Figures.InForce previous) {}

    public static EntryView of(Entry entry) {
        var cause = entry.cause();
        return new EntryView(
                entry.seq(),
                EntryKind.of(entry.fact()),
                cause.key(),
                cause.at(),
                cause.recordedAt(),
                detail(entry.fact()),
                entry.postings(),
                entry.after() instanceof Account.Open open ? Figures.of(entry, open) : null);
    }

    private static Object detail(Fact fact) {
        return switch (fact) {
            case Fact.LimitChanged changed ->
                new LimitChanged(
                        Figures.InForce.of(changed.previous()), changed.until(), changed.reason(), changed.by());
            case LimitFact.TemporaryGranted granted ->
                new TemporaryGranted(
                        granted.amount(),
                        granted.until(),
                        Figures.InForce.of(granted.previous()),
                        granted.reason(),
                        granted.by());
            case LimitFact.ValidityEnded ended -> new ValidityEnded(Figures.InForce.of(ended.previous()));
            case LimitFact.Planned planned ->
                new LimitPlanned(
                        Figures.InForce.of(planned.limit()),
                        planned.from(),
                        planned.until(),
                        planned.reason(),
                        planned.by());
            case LimitFact.Begun begun ->
                new LimitChanged(Figures.InForce.of(begun.previous()), begun.until(), begun.reason(), begun.by());
            case LimitFact.PlanWithdrawn withdrawn ->
                new PlanWithdrawn(Figures.InForce.of(withdrawn.limit()), withdrawn.from(), withdrawn.by());
            case Fact.Revalued revalued -> Revalued.of(revalued.rate());
            case Fact other -> other;
        };
    }
}
