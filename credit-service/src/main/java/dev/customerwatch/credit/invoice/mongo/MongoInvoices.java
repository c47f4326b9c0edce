package dev.customerwatch.credit.invoice.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dev.customerwatch.credit.account.mongo.Amounts;
import dev.customerwatch.credit.account.mongo.Projection;
import dev.customerwatch.credit.invoice.Invoice;
import dev.customerwatch.credit.invoice.InvoiceChange;
import dev.customerwatch.credit.invoice.Invoices;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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

/** Invoices as a projection of the accounts' ledgers. */
public final class MongoInvoices implements Invoices {

    public static final String COLLECTION = "invoices";
    public static final String CURSORS = "invoice-cursors";

    private final MongoOperations mongo;
    private final Projection projection;
    private final Function<LocalDate, Instant> overdueAt;

    /**
     * Declares the indexes.
     *
     * @param overdueAt when an invoice of this due date becomes overdue, by the system clock
     */
    public MongoInvoices(MongoOperations mongo, Function<LocalDate, Instant> overdueAt) {
        this.mongo = mongo;
        this.projection = new Projection(mongo, COLLECTION, CURSORS);
        this.overdueAt = overdueAt;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("account", ASC).on("due", ASC).named("due"));
        indexes.createIndex(
                new Index("account", ASC).on("settled", ASC).on("due", ASC).named("open"));
        indexes.createIndex(new Index("account", ASC).on("order", ASC).named("order"));
        indexes.createIndex(new Index("dueAt", ASC).sparse().named("overdue"));
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
    public void apply(InvoiceChange change) {
        switch (change) {
            case InvoiceChange.Issued issued -> issue(issued.invoice());
            case InvoiceChange.Reduced reduced -> reduce(reduced);
            case InvoiceChange.Rescheduled rescheduled -> reschedule(rescheduled);
            case InvoiceChange.Disputed disputed -> dispute(disputed);
        }
    }

    @Override
    public List<Invoice> find(String customerId, Collection<String> invoiceIds) {
        return find(
                new Query(Criteria.where("_id").in(invoiceIds).and("account").is(customerId)));
    }

    @Override
    public Optional<Invoice> find(String invoiceId) {
        return Optional.ofNullable(mongo.findById(invoiceId, Document.class, COLLECTION))
                .map(InvoiceDocuments::read);
    }

    @Override
    public void marked(Invoice invoice) {
        var unchanged = new Document("_id", invoice.invoiceId())
                .append("dueOn", invoice.dueOn().toString());
        var struckOff = new Document("$unset", new Document("dueAt", ""));
        mongo.execute(COLLECTION, invoices -> invoices.updateOne(unchanged, struckOff));
    }

    @Override
    public List<Invoice> ofOrder(String customerId, String orderId) {
        return find(new Query(of(customerId).and("order").is(orderId)).with(Sort.by("due")));
    }

    @Override
    public List<Invoice> list(String customerId, boolean onlyOpen, @Nullable Place after, int most) {
        var wanted = of(customerId);
        if (onlyOpen) {
            wanted = wanted.and("settled").is(false);
        }
        if (after != null) {
            wanted = wanted.and("due").gt(InvoiceDocuments.due(after));
        }
        return find(new Query(wanted).with(Sort.by("due")).limit(most));
    }

    private void issue(Invoice invoice) {
        var set = InvoiceDocuments.write(invoice);
        if (invoice.isOpen()) {
            set.append("dueAt", Date.from(overdueAt.apply(invoice.dueOn())));
        }
        projection.put(invoice.invoiceId(), invoice.seq(), new Document("$set", set));
    }

    private void reduce(InvoiceChange.Reduced reduced) {
        var settled = reduced.open().isZero();
        var set = new Document("open", Amounts.decimal(reduced.open()))
                .append("settled", settled)
                .append("seq", reduced.seq());
        var change = new Document("$set", set);
        if (settled) {
            change.append("$unset", new Document("dueAt", ""));
        }
        projection.change(reduced.invoiceId(), reduced.seq(), change);
    }

    private void reschedule(InvoiceChange.Rescheduled rescheduled) {
        var place = new Place(rescheduled.dueOn(), rescheduled.invoiceId());
        update(
                rescheduled,
                new Document("dueOn", rescheduled.dueOn().toString())
                        .append("due", InvoiceDocuments.due(place))
                        .append("dueAt", Date.from(overdueAt.apply(rescheduled.dueOn())))
                        .append("seq", rescheduled.seq()));
    }

    private void dispute(InvoiceChange.Disputed disputed) {
        var dispute = disputed.dispute();
        if (dispute == null) {
            var change = new Document("$set", new Document("seq", disputed.seq()))
                    .append("$unset", new Document("dispute", ""));
            projection.change(disputed.invoiceId(), disputed.seq(), change);
        } else {
            update(disputed, new Document("dispute", InvoiceDocuments.write(dispute)).append("seq", disputed.seq()));
        }
    }

    private void update(InvoiceChange change, Document set) {
        projection.change(change.invoiceId(), change.seq(), new Document("$set", set));
    }

    private List<Invoice> find(Query query) {
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(InvoiceDocuments::read)
                .toList();
    }

    private static Criteria of(String customerId) {
        return Criteria.where("account").is(customerId);
    }
}
