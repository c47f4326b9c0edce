package dev.customerwatch.credit.bill.mongo;

import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.credit.account.mongo.Amounts;
import dev.customerwatch.credit.account.mongo.BillFactDocuments;
import dev.customerwatch.credit.bill.Bill;
import dev.customerwatch.credit.bill.Bills;
import java.util.Objects;
import org.bson.Document;

/**
 * Bills as documents: {@code {_id, account, root, number, paper, state, party?, counted, passedOn, claimed, due, seq}}; {@code due}
 * is due date and id in one field that sorts like both.
 */
final class BillDocuments {

    private BillDocuments() {}

    /** Everything but the id. */
    static Document write(Bill bill) {
        var document = new Document("account", bill.customerId())
                .append("root", bill.root())
                .append("number", bill.paper().number())
                .append("paper", BillFactDocuments.write(bill.paper()))
                .append("state", bill.state().name())
                .append("counted", bill.counted())
                .append("passedOn", bill.passedOn())
                .append("claimed", Amounts.document(bill.claimed()))
                .append("due", due(Bills.Place.of(bill)))
                .append("seq", bill.seq());
        var party = bill.party();
        return party == null ? document : document.append("party", party);
    }

    static Bill read(Document stored) {
        return new Bill(
                stored.getString("_id"),
                stored.getString("account"),
                stored.getString("root"),
                BillFactDocuments.paper(stored.get("paper", Document.class)),
                BillState.valueOf(stored.getString("state")),
                stored.getString("party"),
                Objects.requireNonNull(stored.getBoolean("counted")),
                Objects.requireNonNull(stored.getBoolean("passedOn")),
                Amounts.money(stored.get("claimed", Document.class)),
                stored.getLong("seq"));
    }

    static String due(Bills.Place place) {
        return place.dueOn() + ":" + place.billId();
    }
}
