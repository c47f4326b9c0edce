package dev.customerwatch.credit.invoice.mongo;

import dev.customerwatch.credit.account.mongo.Amounts;
import dev.customerwatch.credit.account.mongo.TermDocuments;
import dev.customerwatch.credit.invoice.Invoice;
import dev.customerwatch.credit.invoice.Invoices;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import org.bson.Document;

/** Invoices as documents; {@code due} is due date and id in one field that sorts like both. */
final class InvoiceDocuments {

    private InvoiceDocuments() {}

    /** Everything but the id. */
    static Document write(Invoice invoice) {
        var document = new Document("account", invoice.customerId())
                .append("order", invoice.orderId())
                .append("delivery", invoice.deliveryId())
                .append("currency", invoice.amount().currency().getCurrencyCode())
                .append("amount", Amounts.decimal(invoice.amount()))
                .append("open", Amounts.decimal(invoice.open()))
                .append("settled", !invoice.isOpen())
                .append("issuedOn", invoice.issuedOn().toString())
                .append("dueOn", invoice.dueOn().toString())
                .append("due", due(Invoices.Place.of(invoice)))
                .append("paid", invoice.paid())
                .append("seq", invoice.seq());
        var awaiting = invoice.awaiting();
        return awaiting == null ? document : document.append("awaiting", TermDocuments.write(awaiting));
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
                stored.getLong("seq"));
    }

    static String due(Invoices.Place place) {
        return place.dueOn() + ":" + place.invoiceId();
    }
}
