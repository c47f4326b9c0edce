package dev.customerwatch.credit.order;

import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.InvoiceFact;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.account.SupplyFact;
import dev.customerwatch.credit.account.TermFact;
import dev.customerwatch.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What the ledger says about one order so far. */
public record OrderHistory(String orderId, List<Entry> entries) {

    public OrderHistory {
        entries = List.copyOf(entries);
    }

    /** Where the decision about an order stands. */
    enum Answer {
        NONE,
        HELD,
        RESERVED,
        REFUSED
    }

    Optional<Entry> of(String cause) {
        return entries.stream()
                .filter(entry -> entry.cause().key().equals(cause))
                .findFirst();
    }

    Answer answer() {
        var answer = Answer.NONE;
        for (var entry : entries) {
            answer = switch (entry.fact()) {
                case Fact.Held held -> Answer.HELD;
                case Fact.Reserved reserved -> Answer.RESERVED;
                case Fact.Refused refused -> Answer.REFUSED;
                case Fact.Opened other -> answer;
                case Fact.LimitChanged other -> answer;
                case Fact.Cancelled other -> answer;
                case Fact.Invoiced other -> answer;
                case Fact.Credited other -> answer;
                case Fact.Paid other -> answer;
                case InvoiceFact other -> answer;
                case SupplyFact other -> answer;
                case TermFact other -> answer;
            };
        }
        return answer;
    }

    boolean cancelled() {
        return entries.stream().anyMatch(entry -> entry.fact() instanceof Fact.Cancelled);
    }

    /** Nothing remains to be delivered. */
    boolean complete() {
        return entries.stream()
                .anyMatch(entry -> entry.fact() instanceof Fact.Invoiced invoiced && invoiced.complete());
    }

    Money reserved(Currency currency) {
        return entries.stream()
                .flatMap(entry -> entry.postings().stream())
                .filter(posting -> posting.part() == Part.RESERVED)
                .map(Posting::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    /** What of the order was delivered on credit. */
    Money delivered(Currency currency) {
        return entries.stream()
                .map(Entry::fact)
                .filter(Fact.Invoiced.class::isInstance)
                .map(Fact.Invoiced.class::cast)
                .filter(invoiced -> !invoiced.paid())
                .map(Fact.Invoiced::amount)
                .reduce(Money.zero(currency), Money::plus);
    }
}
