package dev.customerwatch.credit.stock;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Invoicing;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.account.StockFact;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * Turns standing stock into a sale: it is invoiced at once, or waits for its invoice where the customer is invoiced separately.
 *
 * @param saleId id of the invoice, or under which it waits for one
 */
public record SellStock(
        String customerId,
        String stockId,
        String saleId,
        Money amount,
        BusinessCalendar calendar,
        String by,
        Cause cause) {

    public SellStock {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a sale must be above zero: " + amount);
        }
    }

    /** Standing stock as the ledger leaves it. */
    public record Stock(String orderId, Money open) {}

    /**
     * Decides.
     *
     * @param stock current to the head, empty where the account has none of this id
     */
    public Outcome decide(Account head, Optional<Stock> stock) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open ->
                stock.map(it -> sold(open, it)).orElseGet(() -> new Outcome.UnknownStock(stockId));
        };
    }

    private Outcome sold(Account.Open open, Stock stock) {
        if (!open.currency().equals(amount.currency())) {
            return new Outcome.OtherCurrency(open.currency(), amount.currency());
        }
        if (amount.compareTo(stock.open) > 0) {
            return new Outcome.AbovePart(Part.STANDING_STOCK, amount, stock.open);
        }
        var invoiced = open.terms().invoicing() == Invoicing.ON_DELIVERY;
        var to = invoiced ? Part.OPEN_INVOICES : Part.DELIVERED_NOT_INVOICED;
        var postings =
                List.of(new Posting(Part.STANDING_STOCK, stockId, amount.negated()), new Posting(to, saleId, amount));
        var fact = invoiced ? invoice(open, stock) : sale(stock);
        return new Outcome.Appended(Entry.following(open, cause, fact, postings));
    }

    private Fact sale(Stock stock) {
        var soldOn = calendar.dateOf(cause.at());
        return new StockFact.Sold(saleId, stockId, stock.orderId, amount, stock.open.minus(amount), soldOn, by);
    }

    private Fact invoice(Account.Open open, Stock stock) {
        var term = open.terms().payment();
        var issuedOn = calendar.dateOf(cause.at());
        return new Fact.Invoiced(
                saleId,
                stock.orderId,
                null,
                amount,
                issuedOn,
                term.due(issuedOn, calendar),
                false,
                false,
                term.base().isLater() ? term : null,
                new Fact.Issue(null, Money.zero(amount.currency()), by));
    }
}
