package dev.customerwatch.customer.view.stream;

import dev.customerwatch.customer.view.CreditStanding.Figures;
import dev.customerwatch.customer.view.KnownInvoice;
import dev.customerwatch.customer.view.KnownPayment;
import dev.customerwatch.customer.view.mongo.Credits;
import dev.customerwatch.messaging.ReceivedEvent;
import dev.customerwatch.messaging.consume.BatchConsumers;
import dev.customerwatch.messaging.consume.Subscriptions;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Listens to credit-service: keeps copies of what it tells of accounts, invoices and payments. */
@Configuration(proxyBeanMethods = false)
class HeardOfCredit {

    private static final List<String> ACCOUNTS = List.of(
            "credit-reserved",
            "credit-held",
            "credit-released",
            "delivery-recorded",
            "exposure-changed",
            "credit-limit-changed",
            "temporary-limit-granted",
            "temporary-limit-expired",
            "refund-paid",
            "bill-moved",
            "bill-settled");

    /** What we use of the events of accounts. */
    record AccountTold(
            @Nullable Figures figures,
            @Nullable String status,
            @Nullable String invoiceId,
            @Nullable String paymentId,
            @Nullable Money amount,
            @Nullable Money open,
            @Nullable Boolean paid,
            @Nullable LocalDate dueOn,
            @Nullable List<Allocated> allocations) {

        /** What is to be paid of a new invoice; nothing where it was paid before. */
        @Nullable
        Money issued() {
            return amount != null && Boolean.TRUE.equals(paid) ? amount.minus(amount) : amount;
        }
    }

    record Allocated(String invoiceId, Money open) {}

    @Bean
    Subscriptions creditSubscriptions(Credits credits) {
        var subscriptions = Subscriptions.to("credit.events.v1");
        ACCOUNTS.forEach(type -> subscriptions.on(
                "credit." + type + ".v1", AccountTold.class, (told, event) -> account(credits, told, event)));
        List.of("invoice-issued", "invoice-due-changed", "invoice-overdue", "invoice-settled", "receivable-written-off")
                .forEach(type -> subscriptions.on("credit." + type + ".v1", AccountTold.class, (told, event) -> {
                    account(credits, told, event);
                    var open = type.equals("invoice-issued") ? told.issued() : told.open();
                    keepInvoice(credits, told.invoiceId(), event, new KnownInvoice.Body(open, told.dueOn()));
                }));
        List.of("payment-received", "payment-allocated", "credit-note-issued", "bill-received")
                .forEach(type -> subscriptions.on("credit." + type + ".v1", AccountTold.class, (told, event) -> {
                    account(credits, told, event);
                    allocated(credits, told, event);
                    if (told.paymentId() != null) {
                        credits.payment(told.paymentId(), event, new KnownPayment.Body(told.amount()));
                    }
                }));
        List.of("credit-account-opened", "account-status-changed")
                .forEach(type -> subscriptions.on("credit." + type + ".v1", AccountTold.class, (told, event) -> {
                    account(credits, told, event);
                    credits.status(event, told.status() == null ? "OPEN" : told.status());
                }));
        List.of("supply-held", "supply-resumed")
                .forEach(type -> subscriptions.on("credit." + type + ".v1", AccountTold.class, (told, event) -> {
                    account(credits, told, event);
                    credits.supplyHeld(event, type.equals("supply-held"));
                }));
        return subscriptions.build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> creditEvents(BatchConsumers consumers, Subscriptions creditSubscriptions) {
        return consumers.of(creditSubscriptions);
    }

    private static void account(Credits credits, AccountTold told, ReceivedEvent event) {
        if (told.figures() != null) {
            credits.figures(event, told.figures());
        }
    }

    private static void keepInvoice(
            Credits credits, @Nullable String invoiceId, ReceivedEvent event, KnownInvoice.Body told) {
        if (invoiceId != null) {
            credits.invoice(invoiceId, event, told);
        }
    }

    private static void allocated(Credits credits, AccountTold told, ReceivedEvent event) {
        if (told.allocations() != null) {
            told.allocations()
                    .forEach(one -> credits.invoice(one.invoiceId(), event, new KnownInvoice.Body(one.open(), null)));
        }
    }
}
