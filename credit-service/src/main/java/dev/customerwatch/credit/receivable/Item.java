package dev.customerwatch.credit.receivable;

import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.exchange.Position;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A document with what moved on it, on one part of an account: a delivery, an invoice, what lies on account.
 *
 * @param on the day of the document
 * @param dueOn null where it has no due date
 * @param disputed what of it the customer does not accept
 * @param moves oldest entry first
 * @param position what is open in the document's own currency; null where that is the account's
 * @param seq the last entry that changed it
 */
public record Item(
        Key key,
        Currency currency,
        LocalDate on,
        @Nullable LocalDate dueOn,
        Money disputed,
        List<Move> moves,
        @Nullable Position position,
        long seq) {

    public Item {
        moves = List.copyOf(moves);
    }

    /** A document in the account's currency. */
    public Item(
            Key key,
            Currency currency,
            LocalDate on,
            @Nullable LocalDate dueOn,
            Money disputed,
            List<Move> moves,
            long seq) {
        this(key, currency, on, dueOn, disputed, moves, null, seq);
    }

    /** Which document on which part of which account. */
    public record Key(String customerId, Part part, String document) {}

    /** An amount that moved on a day, and why. */
    public record Move(LocalDate on, Money amount, Kind kind) {}

    /** Why amounts move. */
    public enum Kind {
        /** Delivered or invoiced. */
        BILLED,
        /** Paid by the customer. */
        COLLECTED,
        /** Credited, written off, paid back. */
        CORRECTED,
        /** From one document to another. */
        SHIFTED
    }

    public boolean isUnallocated() {
        return key.part() == Part.ON_ACCOUNT;
    }

    /** The first day on which anything moved: an amount may have moved before the day of the document. */
    public LocalDate firstOn() {
        return moves.stream().map(Move::on).min(LocalDate::compareTo).orElse(on);
    }

    /** What is open at the end of a day. */
    public Money openOn(LocalDate day) {
        return sum(move -> !move.on().isAfter(day));
    }

    /** What is open now. */
    public Money open() {
        return openOn(LocalDate.MAX);
    }

    /** What moved for a reason within days, both included. */
    public Money moved(Kind kind, LocalDate from, LocalDate to) {
        return sum(move ->
                move.kind() == kind && !move.on().isBefore(from) && !move.on().isAfter(to));
    }

    /** The last day on which anything moved, where nothing is open any more; null while something is. */
    public @Nullable LocalDate closedOn() {
        if (!open().isZero()) {
            return null;
        }
        return moves.stream().map(Move::on).max(LocalDate::compareTo).orElse(on);
    }

    Item with(Move move, long at) {
        var all = new ArrayList<>(moves);
        all.add(move);
        return new Item(key, currency, on, dueOn, disputed, all, position, at);
    }

    /** What a posting moved, in both currencies. */
    Item with(Move move, Posting posting, long at) {
        var after = Position.after(Optional.ofNullable(position), posting).orElse(null);
        var moved = with(move, at);
        return new Item(key, currency, on, dueOn, disputed, moved.moves, after, at);
    }

    /** The other currency that something is open in; empty where nothing is. */
    public Optional<Currency> foreign() {
        return Optional.ofNullable(position)
                .filter(it -> !it.open().isZero())
                .map(it -> it.open().currency());
    }

    Item dated(LocalDate day, LocalDate due, long at) {
        return new Item(key, currency, day, due, disputed, moves, position, at);
    }

    Item disputed(Money amount, long at) {
        return new Item(key, currency, on, dueOn, amount, moves, position, at);
    }

    private Money sum(Predicate<Move> wanted) {
        return moves.stream().filter(wanted).map(Move::amount).reduce(Money.zero(currency), Money::plus);
    }
}
