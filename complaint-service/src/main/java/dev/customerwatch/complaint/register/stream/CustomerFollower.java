package dev.customerwatch.complaint.register.stream;

import dev.customerwatch.complaint.register.mongo.KnownCustomer;
import dev.customerwatch.complaint.register.mongo.KnownCustomers;
import dev.customerwatch.messaging.consume.BatchConsumers;
import dev.customerwatch.messaging.consume.EventHandler;
import dev.customerwatch.messaging.consume.Subscriptions;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Keeps what the register knows of customers: that they exist, and who looks after them. */
@Configuration(proxyBeanMethods = false)
class CustomerFollower {

    @Bean
    Subscriptions customerSubscriptions(KnownCustomers customers) {
        EventHandler<CustomerChanged> keep = (changed, event) ->
                customers.keep(event.sequence(), changed.customer().known());
        return Subscriptions.to("customer.events.v1")
                .on("customer.customer-registered.v1", CustomerChanged.class, keep)
                .on("customer.customer-profile-changed.v1", CustomerChanged.class, keep)
                .on("customer.customer-state-changed.v1", CustomerChanged.class, keep)
                .on("customer.account-owner-assigned.v1", CustomerChanged.class, keep)
                .on("customer.customer-graded.v1", CustomerChanged.class, keep)
                .on("customer.customer-flagged.v1", CustomerChanged.class, keep)
                .on("customer.relationship-stage-changed.v1", CustomerChanged.class, keep)
                .on("customer.customer-erased.v1", CustomerChanged.class, keep)
                .on("customer.customer-merged.v1", CustomerChanged.class, keep)
                .build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> customerEvents(BatchConsumers consumers, Subscriptions customerSubscriptions) {
        return consumers.of(customerSubscriptions);
    }

    /** What the register uses of every event about a customer. */
    record CustomerChanged(Card customer) {}

    record Card(String customerId, @Nullable String accountOwner) {
        KnownCustomer known() {
            return new KnownCustomer(customerId, accountOwner);
        }
    }
}
