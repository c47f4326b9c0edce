package dev.customerwatch.bench.ageing;

import com.mongodb.client.MongoCollection;
import dev.customerwatch.messaging.Uuids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * Fills the store with open documents like one that credit-service has read off its ledger, of many customers and many ages.
 *
 * @param specimen as credit-service stores it
 */
record OpenDocuments(Document specimen) {

    private static final int AT_ONCE = 1_000;
    private static final int DAYS = 1_500;
    private static final LocalDate LAST = LocalDate.parse("2026-01-31");

    /** So many, shared out evenly. */
    void fill(MongoCollection<Document> items, int customers, int documents) {
        var names = new ArrayList<String>();
        for (var customer = 0; customer < customers; customer++) {
            names.add(Uuids.next());
        }
        var batch = new ArrayList<Document>();
        for (var number = 0; number < documents; number++) {
            batch.add(like(names.get(number % customers), number));
            if (batch.size() == AT_ONCE || number == documents - 1) {
                items.insertMany(batch);
                batch.clear();
            }
        }
    }

    private Document like(String customer, int number) {
        var document = Uuids.next();
        var on = LAST.minusDays(number % DAYS);
        var move = new Document(specimen.getList("moves", Document.class).getFirst());
        move.put("on", on.toString());
        var item = new Document(specimen);
        item.putAll(Map.of(
                "_id",
                customer + ":" + specimen.getString("part") + ":" + document,
                "account",
                customer,
                "document",
                document,
                "on",
                on.toString(),
                "first",
                on.toString(),
                "dueOn",
                on.plusDays(30).toString(),
                "moves",
                List.of(move)));
        return item;
    }
}
