package dev.customerwatch.credit.account.mongo;

import static dev.customerwatch.credit.account.mongo.Amounts.document;
import static dev.customerwatch.credit.account.mongo.Amounts.money;

import dev.customerwatch.credit.account.StockFact;
import java.time.LocalDate;
import org.bson.Document;

/** Facts about standing stock as documents. */
final class StockDocuments {

    private StockDocuments() {}

    static Document write(StockFact fact) {
        return switch (fact) {
            case StockFact.Placed placed ->
                new Document("stock", placed.stockId())
                        .append("order", placed.orderId())
                        .append("amount", document(placed.amount()))
                        .append("reason", placed.reason())
                        .append("by", placed.by());
            case StockFact.Sold sold ->
                new Document("sale", sold.saleId())
                        .append("stock", sold.stockId())
                        .append("order", sold.orderId())
                        .append("amount", document(sold.amount()))
                        .append("left", document(sold.left()))
                        .append("soldOn", sold.soldOn().toString())
                        .append("by", sold.by());
        };
    }

    static StockFact placed(Document stored) {
        return new StockFact.Placed(
                stored.getString("stock"),
                stored.getString("order"),
                money(stored.get("amount", Document.class)),
                stored.getString("reason"),
                stored.getString("by"));
    }

    static StockFact sold(Document stored) {
        return new StockFact.Sold(
                stored.getString("sale"),
                stored.getString("stock"),
                stored.getString("order"),
                money(stored.get("amount", Document.class)),
                money(stored.get("left", Document.class)),
                LocalDate.parse(stored.getString("soldOn")),
                stored.getString("by"));
    }
}
