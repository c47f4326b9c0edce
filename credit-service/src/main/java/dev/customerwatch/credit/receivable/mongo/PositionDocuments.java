package dev.customerwatch.credit.receivable.mongo;

import dev.customerwatch.credit.account.mongo.Amounts;
import dev.customerwatch.credit.account.mongo.RateDocuments;
import dev.customerwatch.credit.exchange.Position;
import dev.customerwatch.credit.receivable.Item;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What is open in other currencies as documents: {@code {open, booked, valued}}, the last two rates. */
final class PositionDocuments {

    private PositionDocuments() {}

    static Document write(Position position) {
        return new Document("open", Amounts.document(position.open()))
                .append("booked", RateDocuments.write(position.booked()))
                .append("valued", RateDocuments.write(position.valued()));
    }

    static @Nullable Position read(Item.Key key, @Nullable Document stored) {
        return stored == null
                ? null
                : new Position(
                        key.part(),
                        key.document(),
                        Amounts.money(stored.get("open", Document.class)),
                        RateDocuments.read(stored.get("booked", Document.class)),
                        RateDocuments.read(stored.get("valued", Document.class)));
    }
}
