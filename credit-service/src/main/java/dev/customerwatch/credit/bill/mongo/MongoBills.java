package dev.customerwatch.credit.bill.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.credit.account.mongo.Amounts;
import dev.customerwatch.credit.account.mongo.BillFactDocuments;
import dev.customerwatch.credit.account.mongo.Projection;
import dev.customerwatch.credit.bill.Bill;
import dev.customerwatch.credit.bill.BillChange;
import dev.customerwatch.credit.bill.Bills;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Bills as a projection of the accounts' ledgers. */
public final class MongoBills implements Bills {

    public static final String COLLECTION = "bills";
    public static final String CURSORS = "bill-cursors";

    private final MongoOperations mongo;
    private final Projection projection;
    private final Function<LocalDate, Instant> maturedAt;

    /**
     * Declares the indexes.
     *
     * @param maturedAt when the day of a bill of this due date is over, by the system clock
     */
    public MongoBills(MongoOperations mongo, Function<LocalDate, Instant> maturedAt) {
        this.mongo = mongo;
        this.projection = new Projection(mongo, COLLECTION, CURSORS);
        this.maturedAt = maturedAt;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("due", ASC).named("by-due"));
        indexes.createIndex(new Index("state", ASC).on("due", ASC).named("state"));
        indexes.createIndex(new Index("account", ASC).on("due", ASC).named("account"));
        indexes.createIndex(new Index("account", ASC).on("number", ASC).named("number"));
        indexes.createIndex(new Index("number", ASC).named("number-of-all"));
        indexes.createIndex(new Index("dueAt", ASC).sparse().named("matured"));
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
    public void apply(BillChange change) {
        switch (change) {
            case BillChange.Placed placed -> place(placed.bill());
            case BillChange.Reduced reduced -> reduce(reduced);
        }
    }

    @Override
    public Optional<Bill> find(String billId) {
        return Optional.ofNullable(mongo.findById(billId, Document.class, COLLECTION))
                .map(BillDocuments::read);
    }

    @Override
    public List<Bill> ofNumber(String customerId, String number) {
        return find(
                new Query(Criteria.where("account").is(customerId).and("number").is(number)));
    }

    @Override
    public List<Bill> ofNumber(String number) {
        return find(new Query(Criteria.where("number").is(number)));
    }

    @Override
    public void done(Bill bill) {
        var unchanged = new Document("_id", bill.billId()).append("seq", bill.seq());
        mongo.execute(
                COLLECTION, bills -> bills.updateOne(unchanged, new Document("$unset", new Document("dueAt", ""))));
    }

    @Override
    public List<Bill> list(@Nullable String customerId, @Nullable BillState state, @Nullable Place after, int most) {
        var wanted = Criteria.where("due").gt(after == null ? "" : BillDocuments.due(after));
        if (customerId != null) {
            wanted = wanted.and("account").is(customerId);
        }
        if (state != null) {
            wanted = wanted.and("state").is(state.name());
        }
        return find(new Query(wanted).with(Sort.by("due")).limit(most));
    }

    private void place(Bill bill) {
        var set = BillDocuments.write(bill);
        var unset = new Document();
        if (bill.party() == null) {
            unset.append("party", "");
        }
        if (bill.state().isPassedOn()) {
            set.append("dueAt", Date.from(maturedAt.apply(bill.paper().dueOn())));
        } else {
            unset.append("dueAt", "");
        }
        var change = new Document("$set", set);
        projection.put(bill.billId(), bill.seq(), unset.isEmpty() ? change : change.append("$unset", unset));
    }

    private void reduce(BillChange.Reduced reduced) {
        var set = new Document("seq", reduced.seq());
        var rest = reduced.rest();
        if (rest != null) {
            set.append("paper", BillFactDocuments.write(rest));
        }
        var claimed = reduced.claimed();
        if (claimed != null) {
            set.append("claimed", Amounts.document(claimed));
        }
        projection.change(reduced.billId(), reduced.seq(), new Document("$set", set));
    }

    private List<Bill> find(Query query) {
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(BillDocuments::read)
                .toList();
    }
}
