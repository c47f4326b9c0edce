package dev.customerwatch.credit.account.stream;

import dev.customerwatch.credit.account.Figures;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.account.StockFact;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.List;

/** What entries about standing stock publish; a sale that is invoiced at once is told by its invoice. */
final class StockEvents {

    private StockEvents() {}

    record StandingStockPlaced(
            String customerId,
            String stockId,
            String orderId,
            Money amount,
            String reason,
            List<Posting> postings,
            Figures figures) {}

    record StandingStockSold(
            String customerId,
            String saleId,
            String stockId,
            String orderId,
            Money amount,
            Money left,
            LocalDate soldOn,
            List<Posting> postings,
            Figures figures) {}

    static void add(Publication to, StockFact fact) {
        switch (fact) {
            case StockFact.Placed placed ->
                to.add(
                        "credit.standing-stock-placed.v1",
                        new StandingStockPlaced(
                                to.customerId(),
                                placed.stockId(),
                                placed.orderId(),
                                placed.amount(),
                                placed.reason(),
                                to.postings(),
                                to.figures()));
            case StockFact.Sold sold ->
                to.add(
                        "credit.standing-stock-sold.v1",
                        new StandingStockSold(
                                to.customerId(),
                                sold.saleId(),
                                sold.stockId(),
                                sold.orderId(),
                                sold.amount(),
                                sold.left(),
                                sold.soldOn(),
                                to.postings(),
                                to.figures()));
        }
    }
}
