package dev.customerwatch.credit;

import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.customer.KnownCustomers;
import dev.customerwatch.credit.decisions.DecisionLog;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.credit.group.Rooms;
import dev.customerwatch.credit.invoice.DueDates;
import dev.customerwatch.credit.invoice.InvoiceReading;
import dev.customerwatch.credit.invoice.Invoices;
import dev.customerwatch.credit.invoice.OverdueInvoices;
import dev.customerwatch.credit.invoice.Settlement;
import dev.customerwatch.credit.invoice.mongo.MongoInvoices;
import dev.customerwatch.credit.order.HeldOrders;
import dev.customerwatch.credit.order.OrderBook;
import dev.customerwatch.credit.order.OrderChecks;
import dev.customerwatch.credit.order.stream.SalesHandlers;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.consume.BatchConsumers;
import dev.customerwatch.messaging.due.DueWorks;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/** Puts the parts together that decide orders, invoice them and take what is paid. */
@Configuration(proxyBeanMethods = false)
class OrderConfiguration {

    @Bean
    HeldOrders heldOrders(Ledgers ledgers, OrderBook orders) {
        return new HeldOrders(ledgers, orders);
    }

    @Bean
    OverdueInvoices overdueInvoices(
            Ledgers ledgers,
            Bookkeeping bookkeeping,
            InvoiceReading reading,
            Invoices invoices,
            CreditProperties properties,
            BusinessCalendar calendar,
            Conversion conversion,
            BusinessClock clock,
            DueWorks works) {
        var patience = new OverdueInvoices.Patience(properties.overdueDays(), properties.dustFloor());
        var overdue = new OverdueInvoices(ledgers, bookkeeping, reading, calendar, patience, conversion);
        works.poll(
                MongoInvoices.COLLECTION,
                "overdue",
                id -> invoices.find(id).ifPresent(invoice -> {
                    overdue.mark(invoice, clock.now());
                    invoices.marked(invoice);
                }));
        return overdue;
    }

    @Bean
    OrderBook orderBook(
            Ledgers ledgers,
            Bookkeeping bookkeeping,
            OverdueInvoices overdue,
            CreditProperties properties,
            KnownCustomers customers,
            Rooms rooms,
            Conversion conversion) {
        var checks = new OrderChecks(properties.modes(customers), overdue);
        return new OrderBook(ledgers, bookkeeping, checks, rooms, conversion);
    }

    @Bean
    Invoices invoices(MongoTemplate mongo, BusinessCalendar calendar, UnaryOperator<Instant> systemTime) {
        return new MongoInvoices(mongo, dueOn -> systemTime.apply(calendar.startOf(dueOn.plusDays(1))));
    }

    @Bean
    InvoiceReading invoiceReading(Ledgers ledgers, Invoices invoices) {
        return new InvoiceReading(ledgers, invoices);
    }

    @Bean
    Settlement settlement(
            Ledgers ledgers, Bookkeeping bookkeeping, InvoiceReading reading, OrderBook orders, Conversion conversion) {
        return new Settlement(ledgers, bookkeeping, reading, orders, conversion);
    }

    @Bean
    DueDates dueDates(Bookkeeping bookkeeping, InvoiceReading reading) {
        return new DueDates(bookkeeping, reading);
    }

    @Bean
    SalesHandlers salesHandlers(
            OrderBook orders, Settlement settlement, BusinessClock clock, BusinessCalendar calendar, DecisionLog log) {
        return new SalesHandlers(orders, settlement, clock, calendar, log);
    }

    @Bean
    Consumer<Message<List<byte[]>>> salesEvents(BatchConsumers consumers, SalesHandlers handlers) {
        return consumers.of(handlers.subscriptions());
    }
}
