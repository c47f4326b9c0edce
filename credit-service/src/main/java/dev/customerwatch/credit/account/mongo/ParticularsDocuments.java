package dev.customerwatch.credit.account.mongo;

import dev.customerwatch.credit.account.Particulars;
import dev.customerwatch.credit.account.Particulars.OnInvoice;
import dev.customerwatch.credit.account.Particulars.Unpaid;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What groups hear of their members beside amounts, as documents. */
final class ParticularsDocuments {

    private ParticularsDocuments() {}

    /** Null where there is nothing to keep. */
    static @Nullable Document write(Particulars particulars) {
        return particulars.saysNothing()
                ? null
                : new Document(
                                "invoices",
                                particulars.invoices().stream()
                                        .map(ParticularsDocuments::write)
                                        .toList())
                        .append("held", particulars.ordersHeld())
                        .append("released", particulars.ordersReleased())
                        .append(
                                "bills",
                                particulars.dishonouredBills().stream()
                                        .map(bill -> new Document("bill", bill.billId())
                                                .append("invoices", bill.invoiceIds()))
                                        .toList());
    }

    static Particulars read(@Nullable Document stored) {
        return stored == null
                ? Particulars.NONE
                : new Particulars(
                        stored.getList("invoices", Document.class).stream()
                                .map(ParticularsDocuments::invoice)
                                .toList(),
                        stored.getList("held", String.class),
                        stored.getList("released", String.class),
                        stored.getList("bills", Document.class).stream()
                                .map(bill -> new Unpaid(bill.getString("bill"), bill.getList("invoices", String.class)))
                                .toList());
    }

    private static Document write(OnInvoice invoice) {
        var stored = new Document("invoice", invoice.invoiceId());
        append(stored, "amount", invoice.amount());
        append(stored, "disputed", invoice.disputed());
        if (invoice.dueOn() != null) {
            stored.append("dueOn", invoice.dueOn().toString());
        }
        return stored;
    }

    private static OnInvoice invoice(Document stored) {
        var dueOn = stored.getString("dueOn");
        return new OnInvoice(
                stored.getString("invoice"),
                money(stored, "amount"),
                dueOn == null ? null : LocalDate.parse(dueOn),
                money(stored, "disputed"));
    }

    private static void append(Document document, String field, @Nullable Money value) {
        if (value != null) {
            document.append(field, Amounts.document(value));
        }
    }

    private static @Nullable Money money(Document stored, String field) {
        var amount = stored.get(field, Document.class);
        return amount == null ? null : Amounts.money(amount);
    }
}
