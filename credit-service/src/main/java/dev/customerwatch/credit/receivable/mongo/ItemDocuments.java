package dev.customerwatch.credit.receivable.mongo;

import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.mongo.Amounts;
import dev.customerwatch.credit.receivable.Item;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import org.bson.Document;

/**
 * Items as documents: {@code {_id: account:part:document, account, part, document, currency, on, first, dueOn?, disputed, moves,
 * foreign?, position?, closedOn, seq}}; what is open is closed on the last of days.
 */
final class ItemDocuments {

    static final String OPEN = "9999-12-31";

    private ItemDocuments() {}

    static String id(Item.Key key) {
        return key.customerId() + ":" + key.part() + ":" + key.document();
    }

    static Document write(Item item) {
        var key = item.key();
        var document = new Document("_id", id(key))
                .append("account", key.customerId())
                .append("part", key.part().name())
                .append("document", key.document())
                .append("currency", item.currency().getCurrencyCode())
                .append("on", item.on().toString())
                .append("first", item.firstOn().toString())
                .append("disputed", Amounts.decimal(item.disputed()))
                .append("moves", item.moves().stream().map(ItemDocuments::write).toList())
                .append("closedOn", closedOn(item))
                .append("seq", item.seq());
        item.foreign().ifPresent(currency -> document.append("foreign", currency.getCurrencyCode()));
        var position = item.position();
        if (position != null) {
            document.append("position", PositionDocuments.write(position));
        }
        var dueOn = item.dueOn();
        return dueOn == null ? document : document.append("dueOn", dueOn.toString());
    }

    static Item read(Document stored) {
        var currency = Money.currency(stored.getString("currency"));
        var key = new Item.Key(
                stored.getString("account"), Part.valueOf(stored.getString("part")), stored.getString("document"));
        var dueOn = stored.getString("dueOn");
        return new Item(
                key,
                currency,
                LocalDate.parse(stored.getString("on")),
                dueOn == null ? null : LocalDate.parse(dueOn),
                Amounts.money(stored, "disputed", currency),
                stored.getList("moves", Document.class).stream()
                        .map(move -> move(move, currency))
                        .toList(),
                PositionDocuments.read(key, stored.get("position", Document.class)),
                stored.getLong("seq"));
    }

    private static String closedOn(Item item) {
        var closedOn = item.closedOn();
        return closedOn == null ? OPEN : closedOn.toString();
    }

    private static Document write(Item.Move move) {
        return new Document("on", move.on().toString())
                .append("amount", Amounts.decimal(move.amount()))
                .append("kind", move.kind().name());
    }

    private static Item.Move move(Document stored, Currency currency) {
        return new Item.Move(
                LocalDate.parse(stored.getString("on")),
                Amounts.money(stored, "amount", currency),
                Item.Kind.valueOf(stored.getString("kind")));
    }
}
