package dev.customerwatch.credit.account.mongo;

import static dev.customerwatch.credit.account.mongo.Amounts.document;
import static dev.customerwatch.credit.account.mongo.Amounts.money;

import dev.customerwatch.credit.account.BillFact;
import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.credit.account.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Facts about bills as documents. */
public final class BillFactDocuments {

    private BillFactDocuments() {}

    static Document write(BillFact fact) {
        return switch (fact) {
            case BillFact.Received received ->
                new Document("bill", received.billId())
                        .append("paper", write(received.paper()))
                        .append("allocations", AllocationDocuments.write(received.allocations()))
                        .append("unallocated", document(received.unallocated()))
                        .append("by", received.by());
            case BillFact.Moved moved -> {
                var stored = new Document("step", write(moved.step()));
                append(stored, "party", moved.party());
                append(stored, "reason", moved.reason());
                append(stored, "by", moved.by());
                yield stored;
            }
            case BillFact.Dishonoured dishonoured ->
                new Document("step", write(dishonoured.step()))
                        .append("claims", claims(dishonoured.claims()))
                        .append("claimed", document(dishonoured.claimed()))
                        .append("reason", dishonoured.reason())
                        .append("by", dishonoured.by());
        };
    }

    static Fact received(Document stored) {
        return new BillFact.Received(
                stored.getString("bill"),
                paper(stored.get("paper", Document.class)),
                AllocationDocuments.read(stored),
                money(stored.get("unallocated", Document.class)),
                stored.getString("by"));
    }

    static Fact moved(Document stored) {
        return new BillFact.Moved(
                step(stored.get("step", Document.class)),
                stored.getString("party"),
                stored.getString("reason"),
                stored.getString("by"));
    }

    static Fact dishonoured(Document stored) {
        return new BillFact.Dishonoured(
                step(stored.get("step", Document.class)),
                stored.getList("claims", Document.class).stream()
                        .map(BillFactDocuments::claim)
                        .toList(),
                money(stored.get("claimed", Document.class)),
                stored.getString("reason"),
                stored.getString("by"));
    }

    public static Document write(BillPaper paper) {
        var stored = new Document("number", paper.number())
                .append("kind", paper.kind().name())
                .append("drawer", paper.drawer())
                .append("acceptor", paper.acceptor())
                .append("issuedOn", paper.issuedOn().toString())
                .append("dueOn", paper.dueOn().toString())
                .append("amount", document(paper.amount()));
        var range = paper.range();
        append(stored, "range", range == null ? null : List.of(range.from(), range.to()));
        return stored;
    }

    public static BillPaper paper(Document stored) {
        var range = stored.getList("range", Long.class);
        return new BillPaper(
                stored.getString("number"),
                range == null ? null : new BillPaper.Range(range.getFirst(), range.getLast()),
                BillPaper.Kind.valueOf(stored.getString("kind")),
                stored.getString("drawer"),
                stored.getString("acceptor"),
                LocalDate.parse(stored.getString("issuedOn")),
                LocalDate.parse(stored.getString("dueOn")),
                money(stored.get("amount", Document.class)));
    }

    private static Document write(BillFact.Step step) {
        var stored = new Document("bill", step.billId())
                .append("root", step.root())
                .append("paper", write(step.paper()))
                .append("from", step.from().name())
                .append("to", step.to().name())
                .append("counted", step.counted())
                .append("passedOn", step.passedOn())
                .append("claimed", document(step.claimed()));
        var split = step.split();
        append(
                stored,
                "split",
                split == null ? null : new Document("bill", split.billId()).append("rest", write(split.rest())));
        return stored;
    }

    private static BillFact.Step step(Document stored) {
        var split = stored.get("split", Document.class);
        return new BillFact.Step(
                stored.getString("bill"),
                stored.getString("root"),
                split == null
                        ? null
                        : new BillFact.Split(split.getString("bill"), paper(split.get("rest", Document.class))),
                paper(stored.get("paper", Document.class)),
                BillState.valueOf(stored.getString("from")),
                BillState.valueOf(stored.getString("to")),
                Objects.requireNonNull(stored.getBoolean("counted")),
                Objects.requireNonNull(stored.getBoolean("passedOn")),
                money(stored.get("claimed", Document.class)));
    }

    private static List<Document> claims(List<BillFact.Claim> claims) {
        return claims.stream()
                .map(claim -> new Document("invoice", claim.invoiceId())
                        .append("order", claim.orderId())
                        .append("paid", claim.paidInvoiceId())
                        .append("amount", document(claim.amount()))
                        .append("issuedOn", claim.issuedOn().toString()))
                .toList();
    }

    private static BillFact.Claim claim(Document stored) {
        return new BillFact.Claim(
                stored.getString("invoice"),
                stored.getString("order"),
                stored.getString("paid"),
                money(stored.get("amount", Document.class)),
                LocalDate.parse(stored.getString("issuedOn")));
    }

    private static void append(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }
}
