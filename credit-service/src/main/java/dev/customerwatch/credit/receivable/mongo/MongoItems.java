package dev.customerwatch.credit.receivable.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;

import com.mongodb.client.model.ReplaceOptions;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.mongo.Projection;
import dev.customerwatch.credit.receivable.Item;
import dev.customerwatch.credit.receivable.Items;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Items in one collection and how far each account's ledger was read in another. */
public final class MongoItems implements Items {

    public static final String COLLECTION = "items";
    public static final String CURSORS = "item-cursors";

    private final MongoOperations mongo;
    private final Projection projection;

    /** Declares the indexes. */
    public MongoItems(MongoOperations mongo) {
        this.mongo = mongo;
        this.projection = new Projection(mongo, COLLECTION, CURSORS);
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("closedOn", ASC).named("closed"));
        indexes.createIndex(new Index("foreign", ASC).sparse().named("foreign"));
        indexes.createIndex(new Index("account", ASC).on("closedOn", ASC).named("account"));
        indexes.createIndex(new Index("account", ASC)
                .on("part", ASC)
                .on("closedOn", ASC)
                .on("document", ASC)
                .named("part"));
    }

    @Override
    public long readTo(String customerId) {
        return projection.readTo(customerId);
    }

    @Override
    public void setReadTo(String customerId, long seq) {
        projection.setReadTo(customerId, seq);
    }

    @Override
    public Optional<Item> find(Item.Key key) {
        return Optional.ofNullable(mongo.findById(ItemDocuments.id(key), Document.class, COLLECTION))
                .map(ItemDocuments::read);
    }

    @Override
    public void put(Item item) {
        var document = ItemDocuments.write(item);
        var older = new Document("_id", document.getString("_id")).append("seq", new Document("$lte", item.seq()));
        try {
            mongo.execute(COLLECTION, items -> items.replaceOne(older, document, new ReplaceOptions().upsert(true)));
        } catch (DuplicateKeyException newer) {
            // somebody else was here with a later entry: that stays
            return;
        }
    }

    @Override
    public List<Item> between(LocalDate closedAfter, LocalDate thereOn) {
        return find(Criteria.where("closedOn").gt(closedAfter.toString()), thereOn);
    }

    @Override
    public List<Item> open(String customerId, Part part, @Nullable String after, int most) {
        var wanted = Criteria.where("account")
                .is(customerId)
                .and("part")
                .is(part.name())
                .and("closedOn")
                .is(ItemDocuments.OPEN)
                .and("document")
                .gt(after == null ? "" : after);
        var query = new Query(wanted).with(Sort.by("document")).limit(most);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(ItemDocuments::read)
                .toList();
    }

    @Override
    public List<Item> foreign(Currency currency) {
        var query = new Query(Criteria.where("foreign").is(currency.getCurrencyCode()));
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(ItemDocuments::read)
                .toList();
    }

    @Override
    public List<Item> between(String customerId, LocalDate closedAfter, LocalDate thereOn) {
        return find(Criteria.where("account").is(customerId).and("closedOn").gt(closedAfter.toString()), thereOn);
    }

    private List<Item> find(Criteria wanted, LocalDate thereOn) {
        var query = new Query(wanted.and("first").lte(thereOn.toString())).with(Sort.by("closedOn"));
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(ItemDocuments::read)
                .toList();
    }
}
