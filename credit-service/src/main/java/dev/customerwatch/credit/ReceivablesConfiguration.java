package dev.customerwatch.credit;

import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.customer.KnownCustomers;
import dev.customerwatch.credit.print.Sheets;
import dev.customerwatch.credit.receivable.ItemReading;
import dev.customerwatch.credit.receivable.Items;
import dev.customerwatch.credit.receivable.Prospects;
import dev.customerwatch.credit.receivable.Provision;
import dev.customerwatch.credit.receivable.Receivables;
import dev.customerwatch.credit.receivable.mongo.MongoItems;
import dev.customerwatch.credit.receivable.web.ReceivablesSettings;
import dev.customerwatch.credit.stock.StockBook;
import dev.customerwatch.credit.term.BusinessCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Puts the parts together that say what customers owe. */
@Configuration(proxyBeanMethods = false)
class ReceivablesConfiguration {

    @Bean
    StockBook stockBook(Ledgers ledgers, Bookkeeping bookkeeping) {
        return new StockBook(ledgers, bookkeeping);
    }

    @Bean
    Items items(MongoTemplate mongo) {
        return new MongoItems(mongo);
    }

    @Bean
    ItemReading itemReading(Ledgers ledgers, Items items, BusinessCalendar calendar) {
        return new ItemReading(ledgers, items, calendar);
    }

    @Bean
    Receivables receivables(ItemReading reading, Ledgers ledgers, KnownCustomers customers, Prospects prospects) {
        return new Receivables(reading, ledgers, customers, prospects);
    }

    @Bean
    Sheets sheets() {
        return new Sheets();
    }

    @Bean
    ReceivablesSettings receivablesSettings(CreditProperties properties) {
        return new ReceivablesSettings(
                properties.costOfMoney(),
                properties.dustFloor(),
                properties.lateInterest(),
                new Provision(properties.provision()));
    }
}
