package dev.customerwatch.credit.statement;

import dev.customerwatch.credit.account.BillFact;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.EntryKind;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.statement.Statement.Told;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a statement: opening + lines = closing. What an earlier statement told is in the opening; what was recorded
 * since, of whatever earlier day, is a line here.
 */
public record Sheet(Money opening, List<Line> lines, Money closing) {

    public Sheet {
        lines = List.copyOf(lines);
    }

    /**
     * An entry that the customer is told of.
     *
     * @param number from 1, by day
     * @param document the invoice, delivery, payment or other document
     * @param amount what it adds to what the customer owes; 0 for an invoice of goods delivered before, and for a bill
     */
    public record Line(int number, LocalDate on, EntryKind kind, String document, Money amount, long seq) {}

    /** A month on the entries that the ledger had. */
    record Span(LocalDate first, LocalDate last, @Nullable Told before) {

        boolean isOpening(long seq, LocalDate day) {
            return before == null ? day.isBefore(first) : seq <= before.seq() && !day.isAfter(before.through());
        }
    }

    /** The sheet of a month, read off these entries. */
    static Sheet of(Currency currency, List<Entry> entries, Span span, Function<Entry, LocalDate> day) {
        var opening = Money.zero(currency);
        var closing = opening;
        var shown = new ArrayList<Line>();
        for (var entry : entries) {
            var on = day.apply(entry);
            if (on.isAfter(span.last())) {
                continue;
            }
            var amount = owed(currency, entry);
            closing = closing.plus(amount);
            if (span.isOpening(entry.seq(), on)) {
                opening = opening.plus(amount);
            } else if (!amount.isZero() || isTold(entry.fact())) {
                shown.add(new Line(0, on, EntryKind.of(entry.fact()), document(entry), amount, entry.seq()));
            }
        }
        return new Sheet(opening, numbered(shown), closing);
    }

    private static List<Line> numbered(List<Line> lines) {
        var sorted = lines.stream()
                .sorted(Comparator.comparing(Line::on).thenComparingLong(Line::seq))
                .toList();
        var numbered = new ArrayList<Line>();
        for (var line : sorted) {
            numbered.add(
                    new Line(numbered.size() + 1, line.on(), line.kind(), line.document(), line.amount(), line.seq()));
        }
        return numbered;
    }

    /** The customer knows of it, whatever it adds. */
    private static boolean isTold(Fact fact) {
        return fact instanceof Fact.Invoiced || fact instanceof BillFact;
    }

    /** What an entry adds to what the customer owes. */
    private static Money owed(Currency currency, Entry entry) {
        return entry.postings().stream()
                .filter(posting -> posting.part().isExposure())
                .map(Posting::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    private static String document(Entry entry) {
        return switch (entry.fact()) {
            case Fact.Invoiced invoiced -> invoiced.invoiceId();
            case Fact.Credited credited -> credited.creditNoteId();
            case Fact.Paid paid -> paid.paymentId();
            case BillFact bill -> bill.billId();
            case Fact other ->
                entry.postings().stream()
                        .filter(posting -> posting.part().isExposure())
                        .findFirst()
                        .map(Posting::document)
                        .orElse(entry.cause().key());
        };
    }
}
