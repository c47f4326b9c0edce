package dev.customerwatch.customer.lending.mongo;

import dev.customerwatch.customer.asked.mongo.AskedOnce;
import dev.customerwatch.customer.lending.Loan;
import dev.customerwatch.customer.privacy.Purpose;
import dev.customerwatch.messaging.store.RequestKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The cards that are and were lent. */
@Component
public final class Loans {

    private static final String COLLECTION = "loans";

    private final MongoTemplate mongo;
    private final AskedOnce asked;

    Loans(MongoTemplate mongo) {
        this.mongo = mongo;
        this.asked = new AskedOnce(mongo, COLLECTION);
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("borrower", Sort.Direction.ASC)
                .on("ended", Sort.Direction.ASC)
                .named("borrower"));
        indexes.createIndex(new Index("customerId", Sort.Direction.ASC)
                .on("_id", Sort.Direction.ASC)
                .named("customer"));
    }

    /**
     * Keeps a new one, or finds the one that the same request made before.
     *
     * @param request null where the client gave no key
     * @return empty where the key came with another body
     */
    public Optional<Loan> add(@Nullable RequestKey request, Supplier<Loan> lent) {
        return asked.insert(request, () -> document(lent.get())).map(Loans::loan);
    }

    /**
     * Saves it, if it still ends when it did.
     *
     * @return false where somebody else was faster
     */
    public boolean save(Loan loan, Instant endedBefore) {
        var unchanged =
                new Query(Criteria.where("_id").is(loan.loanId()).and("ended").is(Date.from(endedBefore)));
        var update = new Update()
                .set("until", Date.from(loan.until()))
                .set("returnedAt", date(loan.returnedAt()))
                .set("ended", Date.from(loan.ended()));
        return mongo.updateFirst(unchanged, update, COLLECTION).getMatchedCount() == 1;
    }

    public Optional<Loan> find(String loanId) {
        return Optional.ofNullable(mongo.findById(loanId, Document.class, COLLECTION))
                .map(Loans::loan);
    }

    /** The loans of a customer's card, the newest first, at most so many. */
    public List<Loan> of(String customerId, int most) {
        var query = new Query(Criteria.where("customerId").is(customerId))
                .with(Sort.by(Sort.Direction.DESC, "_id"))
                .limit(most);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(Loans::loan)
                .toList();
    }

    /** The customers whose cards somebody has on loan at an instant. */
    public Set<String> borrowedBy(String user, Instant at) {
        var query = new Query(Criteria.where("borrower").is(user).and("ended").gt(Date.from(at)));
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(Loans::loan)
                .filter(loan -> loan.isOn(at))
                .map(Loan::customerId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Document document(Loan loan) {
        return new Document("_id", loan.loanId())
                .append("customerId", loan.customerId())
                .append("borrower", loan.borrower())
                .append("purpose", loan.purpose().name())
                .append("lender", loan.lender())
                .append("from", Date.from(loan.from()))
                .append("until", Date.from(loan.until()))
                .append("returnedAt", date(loan.returnedAt()))
                .append("ended", Date.from(loan.ended()));
    }

    private static Loan loan(Document document) {
        var returnedAt = document.getDate("returnedAt");
        return new Loan(
                document.getString("_id"),
                document.getString("customerId"),
                document.getString("borrower"),
                Purpose.valueOf(document.getString("purpose")),
                document.getString("lender"),
                document.getDate("from").toInstant(),
                document.getDate("until").toInstant(),
                returnedAt == null ? null : returnedAt.toInstant());
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
