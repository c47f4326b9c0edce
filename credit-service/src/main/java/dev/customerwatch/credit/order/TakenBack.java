package dev.customerwatch.credit.order;

import dev.customerwatch.credit.account.Allocation;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What returns and red-letter invoices have taken back of an order's invoices.
 *
 * @param entries about the order, in their order
 */
record TakenBack(List<Entry> entries) {

    private static final Set<Part> NOT_INVOICED = Set.of(Part.DELIVERED_NOT_INVOICED, Part.STANDING_STOCK);

    TakenBack {
        entries = List.copyOf(entries);
    }

    /** Of one invoice, as far as it was named or had something open. */
    Money of(String invoiceId, Currency currency) {
        return credited().flatMap(credited -> of(credited, invoiceId)).reduce(Money.zero(currency), Money::plus);
    }

    /** What of all that was invoiced is left: a return of what was paid names no invoice, and yet is not credited again. */
    Money left(Currency currency) {
        var invoiced = entries.stream()
                .map(Entry::fact)
                .filter(Fact.Invoiced.class::isInstance)
                .map(fact -> ((Fact.Invoiced) fact).amount());
        return Stream.concat(
                        invoiced,
                        entries.stream().map(entry -> of(entry, currency).negated()))
                .reduce(Money.zero(currency), Money::plus);
    }

    /** A return takes first what was not invoiced. */
    private static Money of(Entry entry, Currency currency) {
        return entry.fact() instanceof Fact.Credited credited
                ? entry.postings().stream()
                        .filter(posting -> credited.red() == null && NOT_INVOICED.contains(posting.part()))
                        .flatMap(posting -> posting.original().stream())
                        .reduce(credited.amount(), Money::plus)
                : Money.zero(currency);
    }

    private static Stream<Money> of(Fact.Credited credited, String invoiceId) {
        var red = credited.red();
        if (red != null) {
            return red.invoiceId().equals(invoiceId) ? Stream.of(credited.amount()) : Stream.empty();
        }
        return credited.allocations().stream()
                .filter(allocation -> allocation.invoiceId().equals(invoiceId))
                .map(Allocation::amount);
    }

    private Stream<Fact.Credited> credited() {
        return entries.stream()
                .map(Entry::fact)
                .filter(Fact.Credited.class::isInstance)
                .map(Fact.Credited.class::cast);
    }
}
