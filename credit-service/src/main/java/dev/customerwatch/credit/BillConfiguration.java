package dev.customerwatch.credit;

import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.bill.BillBook;
import dev.customerwatch.credit.bill.BillClaims;
import dev.customerwatch.credit.bill.BillReading;
import dev.customerwatch.credit.bill.Bills;
import dev.customerwatch.credit.bill.mongo.MongoBillClaims;
import dev.customerwatch.credit.bill.mongo.MongoBills;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.credit.invoice.InvoiceReading;
import dev.customerwatch.credit.invoice.Settlement;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.due.DueWorks;
import dev.customerwatch.messaging.store.AggregateStores;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Puts the parts together that keep bills. */
@Configuration(proxyBeanMethods = false)
class BillConfiguration {

    @Bean
    Bills bills(MongoTemplate mongo, BusinessCalendar calendar, UnaryOperator<Instant> systemTime) {
        return new MongoBills(mongo, dueOn -> systemTime.apply(calendar.startOf(dueOn.plusDays(1))));
    }

    @Bean
    BillReading billReading(Ledgers ledgers, Bills bills) {
        return new BillReading(ledgers, bills);
    }

    @Bean
    BillClaims billClaims(AggregateStores stores) {
        return new MongoBillClaims(stores);
    }

    @Bean
    BillBook billBook(
            Ledgers ledgers,
            Bookkeeping bookkeeping,
            InvoiceReading invoices,
            Settlement settlement,
            BillReading reading,
            BusinessCalendar calendar,
            CreditProperties properties,
            Conversion conversion,
            BillClaims claims,
            BusinessClock clock,
            DueWorks works) {
        var book = new BillBook(
                ledgers,
                bookkeeping,
                invoices,
                settlement,
                reading,
                calendar,
                properties.contingentBills(),
                conversion,
                claims);
        works.poll(
                MongoBills.COLLECTION,
                "bills",
                id -> reading.bills().find(id).ifPresent(bill -> {
                    book.mature(bill, clock.now());
                    reading.bills().done(bill);
                }));
        return book;
    }
}
