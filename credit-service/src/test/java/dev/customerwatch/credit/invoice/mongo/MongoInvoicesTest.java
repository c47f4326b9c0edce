package dev.customerwatch.credit.invoice.mongo;

import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.invoice.Invoice;
import dev.customerwatch.credit.invoice.Invoices;
import dev.customerwatch.credit.invoice.InvoicesContract;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.money.Money;
import dev.customerwatch.testkit.ServiceTest;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

@ServiceTest("credit")
class MongoInvoicesTest extends InvoicesContract {

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Invoices invoices;

    @Autowired
    private Ledgers ledgers;

    @Override
    protected Invoices invoices() {
        return invoices;
    }

    @Test
    void droppedInvoicesAreReadOffTheLedgerAsTheyWere() {
        var books = new CreditBooks(Uuids.next(), ledgers, invoices).opened(new Limit.Unlimited());
        var random = new Random(7);
        for (var step = 0; step < 60; step++) {
            switch (random.nextInt(3)) {
                case 0 -> books.pay("%d.00".formatted(1 + random.nextInt(150)));
                case 1 -> books.giveBack("order" + random.nextInt(5), "r" + step, "7.50", false);
                default -> books.deliver("order" + random.nextInt(5), "d" + step, "60.00", false);
            }
        }
        var running = books.currentInvoices().list(books.customer, false, null, 1_000);
        mongo.remove(new Query(Criteria.where("account").is(books.customer)), MongoInvoices.COLLECTION);
        mongo.remove(new Query(Criteria.where("_id").is(books.customer)), MongoInvoices.CURSORS);

        assertThat(books.currentInvoices().list(books.customer, false, null, 1_000))
                .isNotEmpty()
                .isEqualTo(running);
        assertThat(running.stream().map(Invoice::open).reduce(cny("0.00"), Money::plus))
                .isEqualTo(books.account().balances().of(Part.OPEN_INVOICES));
    }
}
