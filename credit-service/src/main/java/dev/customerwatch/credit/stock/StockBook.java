package dev.customerwatch.credit.stock;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.account.StockFact;
import dev.customerwatch.credit.order.OrderHistory;
import dev.customerwatch.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Brings standing stock into the ledger. */
public final class StockBook {

    private static final int MOST_MOVES = 1_000;

    private final Ledgers ledgers;
    private final Bookkeeping bookkeeping;

    public StockBook(Ledgers ledgers, Bookkeeping bookkeeping) {
        this.ledgers = ledgers;
        this.bookkeeping = bookkeeping;
    }

    public Outcome place(PlaceStock command) {
        var orderId = command.orderId();
        return once(
                command.customerId(),
                command.cause(),
                head -> command.decide(
                        head, new OrderHistory(orderId, ledgers.ofOrder(command.customerId(), orderId))));
    }

    public Outcome sell(SellStock command) {
        return once(
                command.customerId(), command.cause(), head -> command.decide(head, stock(head, command.stockId())));
    }

    private Optional<SellStock.Stock> stock(Account head, String stockId) {
        var entries = ledgers.after(head.customerId(), 0, stockId, MOST_MOVES);
        return entries.stream()
                .map(Entry::fact)
                .filter(StockFact.Placed.class::isInstance)
                .map(StockFact.Placed.class::cast)
                .filter(placed -> placed.stockId().equals(stockId))
                .findFirst()
                .map(placed -> new SellStock.Stock(placed.orderId(), open(entries, placed)));
    }

    private static Money open(List<Entry> entries, StockFact.Placed placed) {
        return entries.stream()
                .flatMap(entry -> entry.postings().stream())
                .filter(posting -> posting.part() == Part.STANDING_STOCK
                        && posting.document().equals(placed.stockId()))
                .map(Posting::amount)
                .reduce(Money.zero(placed.amount().currency()), Money::plus);
    }

    private Outcome once(String customerId, Cause cause, Function<Account, Outcome> decide) {
        return ledgers.byCause(customerId, cause.key())
                .<Outcome>map(Outcome.Repeated::new)
                .orElseGet(() -> bookkeeping.post(customerId, decide));
    }
}
