package dev.customerwatch.credit.exchange;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Exchange;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.rate.ExchangeRate;
import dev.customerwatch.credit.rate.RateSource;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings what was decided in a document's own currency into the account's, at the recorded rate in force on the document's
 * day. What goes down leaves what it counted for; the difference is a posting of its own.
 */
public final class Conversion {

    private static final int AT_ONCE = 500;

    private final Ledgers ledgers;
    private final RateSource rates;
    private final BusinessCalendar calendar;

    public Conversion(Ledgers ledgers, RateSource rates, BusinessCalendar calendar) {
        this.ledgers = ledgers;
        this.rates = rates;
        this.calendar = calendar;
    }

    private record Key(Part part, String document) {}

    /** The entry that follows, with these postings of documents of the cause's day. */
    public Outcome appended(Account.Open open, Cause cause, Fact fact, List<Posting> postings) {
        return appended(open, cause, fact, postings, calendar.dateOf(cause.at()));
    }

    /**
     * The entry that follows.
     *
     * @param postings each in its document's currency
     * @param on the day of the document
     */
    public Outcome appended(Account.Open open, Cause cause, Fact fact, List<Posting> postings, LocalDate on) {
        var positions = new HashMap<Key, Optional<Position>>();
        var converted = new ArrayList<Posting>();
        for (var posting : postings) {
            var base = posting.amount().currency();
            var moved = base.equals(open.currency())
                    ? Optional.of(List.of(posting))
                    : converted(open, posting, positions, on);
            if (moved.isEmpty()) {
                return refusal(posting.amount(), open.currency(), on);
            }
            converted.addAll(moved.get());
        }
        return new Outcome.Appended(Entry.following(open, cause, fact, converted));
    }

    private Outcome refusal(Money amount, Currency quote, LocalDate on) {
        return rates.inForce(amount.currency(), quote, on).isPresent()
                ? new Outcome.TooLarge(amount.isNegative() ? amount.negated() : amount, quote)
                : new Outcome.NoRate(amount.currency(), quote, on);
    }

    private Optional<List<Posting>> converted(
            Account.Open open, Posting posting, Map<Key, Optional<Position>> positions, LocalDate on) {
        var key = new Key(posting.part(), posting.document());
        var position = positions.computeIfAbsent(key, it -> position(open, it.part(), it.document()));
        var rate = rates.inForce(posting.amount().currency(), open.currency(), on)
                .filter(it -> it.isCountable(posting.amount()));
        var moved = moved(position, posting, rate);
        moved.ifPresent(postings -> positions.put(key, after(position, postings)));
        return moved;
    }

    private static Optional<Position> after(Optional<Position> before, List<Posting> postings) {
        var after = before;
        for (var posting : postings) {
            after = Position.after(after, posting);
        }
        return after;
    }

    private static Optional<List<Posting>> moved(
            Optional<Position> position, Posting posting, Optional<ExchangeRate> day) {
        var original = posting.amount();
        var open = position.filter(it -> !it.open().isZero());
        if (open.isEmpty()) {
            return day.map(rate -> List.of(fresh(posting, rate)));
        }
        if (open.get().isAddedToBy(original)) {
            return Optional.of(open.get().added(original));
        }
        return isSettled(posting.part())
                ? day.map(rate -> open.get().settled(original, rate))
                : Optional.of(open.get().shifted(original));
    }

    /** Reserved and delivered amounts become documents of a later day; the others are settled. */
    private static boolean isSettled(Part part) {
        return switch (part) {
            case RESERVED, DELIVERED_NOT_INVOICED, STANDING_STOCK -> false;
            case OPEN_INVOICES, ON_ACCOUNT, BILLS, CONTINGENT_BILLS -> true;
        };
    }

    private static Posting fresh(Posting posting, ExchangeRate rate) {
        var exchange = Exchange.of(posting.amount(), rate, null);
        return new Posting(posting.part(), posting.document(), rate.convert(posting.amount()), exchange);
    }

    /** What is open on a document in another currency; empty where it never was one. */
    public Optional<Position> position(Account.Open open, Part part, String document) {
        var position = Optional.<Position>empty();
        var page = ledgers.after(open.customerId(), 0, document, AT_ONCE);
        while (!page.isEmpty()) {
            for (var entry : page) {
                for (var posting : entry.postings()) {
                    position = posting.isOf(part, document) ? Position.after(position, posting) : position;
                }
            }
            page = ledgers.after(open.customerId(), page.getLast().seq(), document, AT_ONCE);
        }
        return position;
    }

    /** What an amount is worth to the account at an instant; empty where no rate says it, or more than can be counted. */
    public Optional<Money> worth(Account.Open open, Money amount, Instant at) {
        return amount.currency().equals(open.currency())
                ? Optional.of(amount)
                : rate(amount.currency(), open.currency(), at)
                        .filter(rate -> rate.isCountable(amount))
                        .map(rate -> rate.convert(amount));
    }

    /** The rate in force at an instant. */
    public Optional<ExchangeRate> rate(Currency base, Currency quote, Instant at) {
        return rates.inForce(base, quote, calendar.dateOf(at));
    }

    /** What an amount of a document counts for on the account, which holds it already. */
    public Money counted(Account.Open open, Part part, String document, Money amount) {
        return amount.currency().equals(open.currency())
                ? amount
                : position(open, part, document)
                        .map(it -> it.valued().convert(amount))
                        .orElseThrow(
                                () -> new IllegalStateException("nothing of " + document + " was converted before"));
    }
}
