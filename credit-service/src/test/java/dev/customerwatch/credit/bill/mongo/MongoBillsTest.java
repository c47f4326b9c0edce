package dev.customerwatch.credit.bill.mongo;

import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.BillPaper.Kind;
import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.bill.Bills;
import dev.customerwatch.credit.bill.BillsContract;
import dev.customerwatch.credit.invoice.InMemoryInvoices;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

@ServiceTest("credit")
class MongoBillsTest extends BillsContract {

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Bills bills;

    @Autowired
    private Ledgers ledgers;

    @Override
    protected Bills bills() {
        return bills;
    }

    @Test
    void droppedBillsAreReadOffTheLedgerAsTheyWere() {
        var books = new CreditBooks(Uuids.next(), ledgers, new InMemoryInvoices(), bills).opened(new Limit.Unlimited());
        books.deliver("order", "d1", "100.00", true);
        var bill = books.receiveBill("1", Kind.COMMERCIAL, "150.00");
        books.moveBill(bill, BillState.ENDORSED, cny("60.00"));
        books.dishonour(books.bills().getFirst().billId(), cny("20.00"));
        books.moveBill(bill, BillState.PLEDGED, null);
        books.bills().forEach(each -> books.moveBill(each.billId(), BillState.SETTLED, null));
        var running = books.bills();
        mongo.remove(new Query(Criteria.where("account").is(books.customer)), MongoBills.COLLECTION);
        mongo.remove(new Query(Criteria.where("_id").is(books.customer)), MongoBills.CURSORS);

        assertThat(books.bills()).hasSizeGreaterThan(1).isEqualTo(running);
    }
}
