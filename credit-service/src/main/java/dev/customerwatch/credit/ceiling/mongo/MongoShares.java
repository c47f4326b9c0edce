package dev.customerwatch.credit.ceiling.mongo;

import com.mongodb.client.model.ReplaceOptions;
import dev.customerwatch.credit.account.mongo.Amounts;
import dev.customerwatch.credit.ceiling.Share;
import dev.customerwatch.credit.ceiling.Shares;
import dev.customerwatch.credit.ceiling.Sums;
import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/** Shares as documents {@code {_id: account, currency, limit, unlimited, exposure, seq}}, added up by the store. */
public final class MongoShares implements Shares {

    public static final String COLLECTION = "account-shares";

    private static final List<Document> SUMS = List.of(
            new Document("$match", new Document("_id", new Document("$gt", ""))),
            new Document(
                    "$group",
                    new Document("_id", "$currency")
                            .append("accounts", new Document("$sum", 1))
                            .append("unlimited", new Document("$sum", "$unlimited"))
                            .append("limits", new Document("$sum", "$limit"))
                            .append("exposure", new Document("$sum", "$exposure"))));

    private final MongoOperations mongo;

    public MongoShares(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void put(Share share) {
        var document = new Document("_id", share.customerId())
                .append("currency", share.limit().currency().getCurrencyCode())
                .append("limit", Amounts.decimal(share.limit()))
                .append("unlimited", share.unlimited() ? 1 : 0)
                .append("exposure", Amounts.decimal(share.exposure()))
                .append("seq", share.seq());
        var older = new Document("_id", share.customerId()).append("seq", new Document("$lte", share.seq()));
        try {
            mongo.execute(COLLECTION, shares -> shares.replaceOne(older, document, new ReplaceOptions().upsert(true)));
        } catch (DuplicateKeyException newer) {
            // somebody else was here with a later entry: that stays
            return;
        }
    }

    @Override
    public List<Sums> sums() {
        var sums = new ArrayList<Sums>();
        mongo.execute(COLLECTION, shares -> {
            shares.aggregate(SUMS).forEach(found -> sums.add(read(found)));
            return sums.size();
        });
        return List.copyOf(sums);
    }

    private static Sums read(Document found) {
        var currency = Money.currency(found.getString("_id"));
        return new Sums(
                currency,
                found.get("accounts", Number.class).longValue(),
                found.get("unlimited", Number.class).longValue(),
                Amounts.money(found.get("limits", Decimal128.class), currency),
                Amounts.money(found.get("exposure", Decimal128.class), currency));
    }
}
