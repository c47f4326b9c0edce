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
                .on(
                        "sales.order-confirmed.v1",
                        ConfirmedOrder.class,
                        (order, event) -> follow(customers, log, order, event))
                .build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> salesEvents(BatchConsumers consumers, Subscriptions salesSubscriptions) {
        return consumers.of(salesSubscriptions);
    }

    private static void follow(Customers customers, DecisionLog log, ConfirmedOrder order, ReceivedEvent event) {
        var id = order.customerId();
        var moved = customers.change(
                id,
                Author.service("sales"),
                found -> decided(
                        found.orElseThrow(() -> new Unprocessable("unknown-customer", "no customer " + id)), event));
        if (moved) {
            log.decided("follow-order", id, "changed");
        }
    }

    private static Change<Customer, Boolean> decided(Customer customer, ReceivedEvent order) {
        if (customer.ordered(order.time()) instanceof Changed changed) {
            var event = CustomerEvents.of(changed.event()).causedBy(order.id());
            return Change.of(changed.customer(), List.of(event), true);
        }
        return Change.unchanged(false);
    }
}
