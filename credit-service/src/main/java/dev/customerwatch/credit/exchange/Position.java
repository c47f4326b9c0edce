package dev.customerwatch.credit.exchange;

import dev.customerwatch.credit.account.Exchange;
import dev.customerwatch.credit.account.Exchange.Difference;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.rate.ExchangeRate;
import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What is open on a document in another currency, and what it counts for. It always counts for exactly what is open at the
 * rate that it is valued at, so that nothing is left when nothing is open.
 *
 * @param open in the document's currency
 * @param booked the rate of the document's own day
 * @param valued the rate that the account counts it at now
 */
public record Position(Part part, String document, Money open, ExchangeRate booked, ExchangeRate valued) {

    /** The document after a posting; empty where it is not in another currency. */
    public static Optional<Position> after(Optional<Position> before, Posting posting) {
        var exchange = posting.exchange();
        if (exchange == null) {
            return before;
        }
        var original = exchange.original();
        return original == null
                ? before.map(it -> it.revalued(posting, exchange))
                : Optional.of(before.filter(it -> !it.open.isZero())
                        .map(it -> it.with(it.open.plus(original)))
                        .orElseGet(() -> booked(posting, original, exchange)));
    }

    private static Position booked(Posting posting, Money original, Exchange exchange) {
        var rate = exchange.rate(original.currency(), posting.amount().currency());
        return new Position(posting.part(), posting.document(), original, rate, rate);
    }

    private Position revalued(Posting posting, Exchange exchange) {
        return exchange.difference() == Difference.UNREALISED
                ? at(exchange.rate(open.currency(), posting.amount().currency()))
                : this;
    }

    private Position with(Money left) {
        return new Position(part, document, left, booked, valued);
    }

    private Position at(ExchangeRate rate) {
        return new Position(part, document, open, booked, rate);
    }

    public boolean isIn(Currency currency) {
        return open.currency().equals(currency);
    }

    /** What it counts for on the account. */
    public Money worth() {
        return valued.convert(open);
    }

    private Money worthWhenBooked() {
        return booked.convert(open);
    }

    private Money unrealised() {
        return worth().minus(worthWhenBooked());
    }

    /** Whether an amount adds to what is open rather than taking from it. */
    boolean isAddedToBy(Money original) {
        return open.isZero() || open.isNegative() == original.isNegative();
    }

    /** More on the same document: at the rates that it has. */
    List<Posting> added(Money original) {
        return moved(original, worthAfter(original), booked);
    }

    /** Less within our own books: it leaves at the rate that it was booked at. */
    List<Posting> shifted(Money original) {
        return added(original);
    }

    /** Less because it was settled at the rate of a day: the difference from what it was booked at is realised. */
    List<Posting> settled(Money original, ExchangeRate day) {
        return moved(original, day.convert(original), day);
    }

    private Money worthAfter(Money original) {
        return with(open.plus(original)).worthWhenBooked().minus(worthWhenBooked());
    }

    private List<Posting> moved(Money original, Money amount, ExchangeRate rate) {
        var after = with(open.plus(original));
        var postings = new ArrayList<Posting>();
        postings.add(new Posting(part, document, amount, Exchange.of(original, rate, null)));
        add(postings, worthAfter(original).minus(amount), rate, Difference.REALISED);
        add(postings, after.unrealised().minus(unrealised()), valued, Difference.UNREALISED);
        return postings;
    }

    /** What it gains or loses when it is valued at another rate; empty where that is nothing. */
    public Optional<Posting> revalued(ExchangeRate rate) {
        var postings = new ArrayList<Posting>();
        add(postings, at(rate).worth().minus(worth()), rate, Difference.UNREALISED);
        return postings.stream().findFirst();
    }

    private void add(List<Posting> postings, Money amount, ExchangeRate rate, Difference difference) {
        if (!amount.isZero()) {
            postings.add(new Posting(part, document, amount, Exchange.of(null, rate, difference)));
        }
    }
}
