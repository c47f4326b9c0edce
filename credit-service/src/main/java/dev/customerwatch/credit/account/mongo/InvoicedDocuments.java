package dev.customerwatch.credit.account.mongo;

import static dev.customerwatch.credit.account.mongo.Amounts.document;
import static dev.customerwatch.credit.account.mongo.Amounts.money;

import dev.customerwatch.credit.account.DeliveryFact;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Fapiao;
import dev.customerwatch.credit.account.InvoiceFact;
import java.time.LocalDate;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Facts about deliveries, invoices and what reverses them as documents. */
public final class InvoicedDocuments {

    private InvoicedDocuments() {}

    static Document write(Fact.Invoiced invoiced) {
        var stored = new Document("order", invoiced.orderId())
                .append("invoice", invoiced.invoiceId())
                .append("amount", document(invoiced.amount()))
                .append("issuedOn", invoiced.issuedOn().toString())
                .append("dueOn", invoiced.dueOn().toString())
                .append("paid", invoiced.paid())
                .append("complete", invoiced.complete());
        append(stored, "delivery", invoiced.deliveryId());
        var awaiting = invoiced.awaiting();
        append(stored, "awaiting", awaiting == null ? null : TermDocuments.write(awaiting));
        var issue = invoiced.issue();
        append(stored, "issue", issue == null ? null : write(issue));
        return stored;
    }

    static Fact invoiced(Document stored) {
        var issue = stored.get("issue", Document.class);
        return new Fact.Invoiced(
                stored.getString("invoice"),
                stored.getString("order"),
                stored.getString("delivery"),
                money(stored.get("amount", Document.class)),
                LocalDate.parse(stored.getString("issuedOn")),
                LocalDate.parse(stored.getString("dueOn")),
                stored.getBoolean("paid"),
                stored.getBoolean("complete"),
                TermDocuments.read(stored.get("awaiting", Document.class)),
                issue == null ? null : issue(issue));
    }

    static Document write(Fact.Credited credited) {
        var stored = new Document("order", credited.orderId())
                .append("creditNote", credited.creditNoteId())
                .append("amount", document(credited.amount()))
                .append("allocations", AllocationDocuments.write(credited.allocations()));
        append(stored, "return", credited.returnId());
        var red = credited.red();
        append(stored, "red", red == null ? null : write(red));
        return stored;
    }

    static Fact credited(Document stored) {
        var red = stored.get("red", Document.class);
        return new Fact.Credited(
                stored.getString("creditNote"),
                stored.getString("order"),
                stored.getString("return"),
                money(stored.get("amount", Document.class)),
                AllocationDocuments.read(stored),
                red == null ? null : red(red));
    }

    static Document write(DeliveryFact fact) {
        return switch (fact) {
            case DeliveryFact.Delivered delivered ->
                new Document("order", delivered.orderId())
                        .append("delivery", delivered.deliveryId())
                        .append("amount", document(delivered.amount()))
                        .append("ahead", document(delivered.ahead()))
                        .append("deliveredOn", delivered.deliveredOn().toString())
                        .append("complete", delivered.complete());
        };
    }

    static Fact delivered(Document stored) {
        return new DeliveryFact.Delivered(
                stored.getString("order"),
                stored.getString("delivery"),
                money(stored.get("amount", Document.class)),
                money(stored.get("ahead", Document.class)),
                LocalDate.parse(stored.getString("deliveredOn")),
                stored.getBoolean("complete"));
    }

    static Document write(InvoiceFact fact) {
        var stored = new Document("invoice", fact.invoiceId()).append("order", fact.orderId());
        return switch (fact) {
            case InvoiceFact.Dated dated ->
                stored.append("baseOn", dated.baseOn().toString())
                        .append("previous", dated.previous().toString())
                        .append("dueOn", dated.dueOn().toString())
                        .append("by", dated.by());
            case InvoiceFact.Overdue overdue ->
                stored.append("dueOn", overdue.dueOn().toString()).append("open", document(overdue.open()));
            case InvoiceFact.Disputed disputed ->
                stored.append("amount", document(disputed.amount()))
                        .append("counted", document(disputed.counted()))
                        .append("reason", disputed.reason())
                        .append("by", disputed.by());
        };
    }

    static Fact dated(Document stored) {
        return new InvoiceFact.Dated(
                stored.getString("invoice"),
                stored.getString("order"),
                LocalDate.parse(stored.getString("baseOn")),
                LocalDate.parse(stored.getString("previous")),
                LocalDate.parse(stored.getString("dueOn")),
                stored.getString("by"));
    }

    static Fact overdue(Document stored) {
        return new InvoiceFact.Overdue(
                stored.getString("invoice"),
                stored.getString("order"),
                LocalDate.parse(stored.getString("dueOn")),
                money(stored.get("open", Document.class)));
    }

    static Fact disputed(Document stored) {
        return new InvoiceFact.Disputed(
                stored.getString("invoice"),
                stored.getString("order"),
                money(stored.get("amount", Document.class)),
                money(stored.get(stored.containsKey("counted") ? "counted" : "amount", Document.class)),
                stored.getString("reason"),
                stored.getString("by"));
    }

    public static Document write(Fapiao fapiao) {
        return new Document("number", fapiao.number())
                .append("kind", fapiao.kind().name());
    }

    public static @Nullable Fapiao fapiao(@Nullable Document stored) {
        return stored == null
                ? null
                : new Fapiao(stored.getString("number"), Fapiao.Kind.valueOf(stored.getString("kind")));
    }

    private static Document write(Fact.Issue issue) {
        var stored = new Document("ahead", document(issue.ahead())).append("by", issue.by());
        var fapiao = issue.fapiao();
        append(stored, "fapiao", fapiao == null ? null : write(fapiao));
        return stored;
    }

    private static Fact.Issue issue(Document stored) {
        return new Fact.Issue(
                fapiao(stored.get("fapiao", Document.class)),
                money(stored.get("ahead", Document.class)),
                stored.getString("by"));
    }

    private static Document write(Fact.RedLetter red) {
        var stored = new Document("invoice", red.invoiceId())
                .append("aheadBack", document(red.aheadBack()))
                .append("reinvoice", red.reinvoice())
                .append("reason", red.reason())
                .append("by", red.by());
        var fapiao = red.fapiao();
        append(stored, "fapiao", fapiao == null ? null : write(fapiao));
        return stored;
    }

    private static Fact.RedLetter red(Document stored) {
        return new Fact.RedLetter(
                stored.getString("invoice"),
                fapiao(stored.get("fapiao", Document.class)),
                money(stored.get("aheadBack", Document.class)),
                Objects.requireNonNull(stored.getBoolean("reinvoice")),
                stored.getString("reason"),
                stored.getString("by"));
    }

    private static void append(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }
}
