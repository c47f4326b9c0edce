package dev.customerwatch.credit.stock;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.PartLimits;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.account.StockFact;
import dev.customerwatch.credit.order.OrderHistory;
import dev.customerwatch.money.Money;
import java.util.ArrayList;

/**
 * Leaves goods of an order, delivered and not invoiced, with the customer as standing stock, within the limit that standing
 * stock has; without one it has no room.
 */
public record PlaceStock(
        String customerId, String stockId, String orderId, Money amount, String reason, String by, Cause cause) {

    public PlaceStock {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("standing stock must be above zero: " + amount);
        }
    }

    public Outcome decide(Account head, OrderHistory order) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open -> placed(open, order);
        };
    }

    private Outcome placed(Account.Open open, OrderHistory order) {
        if (!open.currency().equals(amount.currency())) {
            return new Outcome.OtherCurrency(open.currency(), amount.currency());
        }
        if (order.entries().isEmpty()) {
            return new Outcome.UnknownOrder(orderId);
        }
        if (!order.currency(open.currency()).equals(open.currency())) {
            return new Outcome.OtherCurrency(open.currency(), order.currency(open.currency()));
        }
        var delivered = order.uninvoiced(open.currency());
        if (amount.compareTo(delivered.total()) > 0) {
            return new Outcome.AboveOrder(orderId, amount, delivered.total());
        }
        var room = open.terms()
                .parts()
                .room(Part.STANDING_STOCK, open.balances())
                .map(PartLimits.Room::left)
                .orElseGet(() -> Money.zero(open.currency()));
        if (amount.compareTo(room) > 0) {
            return new Outcome.AbovePart(Part.STANDING_STOCK, amount, room);
        }
        var postings = new ArrayList<>(delivered.take(amount));
        postings.add(new Posting(Part.STANDING_STOCK, stockId, amount));
        var fact = new StockFact.Placed(stockId, orderId, amount, reason, by);
        return new Outcome.Appended(Entry.following(open, cause, fact, postings));
    }
}
