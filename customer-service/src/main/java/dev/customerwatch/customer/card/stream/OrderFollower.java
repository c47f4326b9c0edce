package dev.customerwatch.customer.card.stream;

import dev.customerwatch.customer.DecisionLog;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.history.RecordedChange.Author;
import dev.customerwatch.messaging.ReceivedEvent;
import dev.customerwatch.messaging.consume.BatchConsumers;
import dev.customerwatch.messaging.consume.Subscriptions;
import dev.customerwatch.messaging.consume.Unprocessable;
import dev.customerwatch.messaging.store.Change;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Lets a confirmed order make a customer ACTUAL, or WON_BACK. */
@Configuration(proxyBeanMethods = false)
class OrderFollower {

    @Bean
    Subscriptions salesSubscriptions(Customers customers, DecisionLog log) {
        return Subscriptions.to("sales.events.v1")
                .on("sales.order-confirmed.v1", ConfirmedOrder.class, (order, event) -> {
                    // the history that it belongs to says which order was the first
                    if (event.importId() == null) {
                        follow(customers, log, order.customerId(), event.time(), event);
                    }
                })
                .on("sales.history-imported.v1", ImportedHistory.class, (history, event) -> {
                    var first = history.firstOrderAt();
                    if (first != null) {
                        follow(customers, log, history.customerId(), first, event);
                    }
                })
                .build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> salesEvents(BatchConsumers consumers, Subscriptions salesSubscriptions) {
        return consumers.of(salesSubscriptions);
    }

    private static void follow(
            Customers customers, DecisionLog log, String id, Instant orderedAt, ReceivedEvent event) {
        var moved = customers.change(
                id,
                Author.service("sales"),
                found -> decided(
                        found.orElseThrow(() -> new Unprocessable("unknown-customer", "no customer " + id)),
                        orderedAt,
                        event));
        if (moved) {
            log.decided("follow-order", id, "changed");
        }
    }

    private static Change<Customer, Boolean> decided(Customer customer, Instant orderedAt, ReceivedEvent cause) {
        if (customer.ordered(orderedAt) instanceof Changed changed) {
            var event = CustomerEvents.of(changed.event()).causedBy(cause.id());
            return Change.of(changed.customer(), List.of(event), true);
        }
        return Change.unchanged(false);
    }
}
