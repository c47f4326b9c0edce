package dev.customerwatch.credit.invoice.mongo;

import dev.customerwatch.credit.account.mongo.Amounts;
import dev.customerwatch.credit.account.mongo.InvoicedDocuments;
import dev.customerwatch.credit.account.mongo.TermDocuments;
import dev.customerwatch.credit.invoice.Dispute;
import dev.customerwatch.credit.invoice.Invoice;
import dev.customerwatch.credit.invoice.Invoices;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Invoices as documents; {@code due} is due date and id in one field that sorts like both. */
final class InvoiceDocuments {

    private InvoiceDocuments() {}

    /** Everything but the id. */
    static Document write(Invoice invoice) {
        var document = new Document("account", invoice.customerId())
                .append("order", invoice.orderId())
                .append("currency", invoice.amount().currency().getCurrencyCode())
                .append("amount", Amounts.decimal(invoice.amount()))
                .append("open", Amounts.decimal(invoice.open()))
                .append("settled", !invoice.isOpen())
                .append("issuedOn", invoice.issuedOn().toString())
                .append("dueOn", invoice.dueOn().toString())
                .append("due", due(Invoices.Place.of(invoice)))
                .append("paid", invoice.paid())
                .append("seq", invoice.seq());
        append(document, "delivery", invoice.deliveryId());
        var awaiting = invoice.awaiting();
        append(document, "awaiting", awaiting == null ? null : TermDocuments.write(awaiting));
        var fapiao = invoice.fapiao();
        append(document, "fapiao", fapiao == null ? null : InvoicedDocuments.write(fapiao));
        var dispute = invoice.dispute();
        append(document, "dispute", dispute == null ? null : write(dispute));
        return document;
    }

    static Invoice read(Document stored) {
        var currency = Money.currency(stored.getString("currency"));
        return new Invoice(
                stored.getString("_id"),
                stored.getString("account"),
                stored.getString("order"),
                stored.getString("delivery"),
                Amounts.money(stored, "amount", currency),
                Amounts.money(stored, "open", currency),
                LocalDate.parse(stored.getString("issuedOn")),
                LocalDate.parse(stored.getString("dueOn")),
                stored.getBoolean("paid"),
                TermDocuments.read(stored.get("awaiting", Document.class)),
                InvoicedDocuments.fapiao(stored.get("fapiao", Document.class)),
                dispute(stored.get("dispute", Document.class)),
                stored.getLong("seq"));
    }

    static String due(Invoices.Place place) {
        return place.dueOn() + ":" + place.invoiceId();
    }

    static Document write(Dispute dispute) {
        return new Document("amount", Amounts.document(dispute.amount())).append("reason", dispute.reason());
    }

    private static @Nullable Dispute dispute(@Nullable Document stored) {
        return stored == null
                ? null
                : new Dispute(Amounts.money(stored.get("amount", Document.class)), stored.getString("reason"));
    }

    private static void append(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }
}
