package dev.customerwatch.customer.card.mongo;

import dev.customerwatch.customer.card.Link;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The links between cards: one document per pair. */
@Component
public final class Links {

    private static final String COLLECTION = "links";
    private static final int MOST = 200;

    private final MongoTemplate mongo;

    Links(MongoTemplate mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("cards", Sort.Direction.ASC)
                        .on("_id", Sort.Direction.ASC)
                        .named("cards"));
    }

    /** Adds the link; one that is there stays as it is. */
    public void add(Link link) {
        var fresh = new Update()
                .setOnInsert("cards", List.of(link.one(), link.other()))
                .setOnInsert("reason", link.reason())
                .setOnInsert("by", link.by())
                .setOnInsert("at", Date.from(link.at()));
        mongo.upsert(new Query(Criteria.where("_id").is(id(link.one(), link.other()))), fresh, COLLECTION);
    }

    public void remove(String card, String another) {
        var id = card.compareTo(another) < 0 ? id(card, another) : id(another, card);
        mongo.remove(new Query(Criteria.where("_id").is(id)), COLLECTION);
    }

    /** The links of a card, 200 at most. */
    public List<Link> of(String card) {
        var query =
                new Query(Criteria.where("cards").is(card)).with(Sort.by("_id")).limit(MOST);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(Links::link)
                .toList();
    }

    private static Link link(Document document) {
        var cards = document.getList("cards", String.class);
        return new Link(
                cards.getFirst(),
                cards.getLast(),
                document.getString("reason"),
                document.getString("by"),
                document.getDate("at").toInstant());
    }

    private static String id(String one, String other) {
        return one + " " + other;
    }
}
