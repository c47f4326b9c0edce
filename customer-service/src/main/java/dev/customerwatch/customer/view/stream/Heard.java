package dev.customerwatch.customer.view.stream;

import dev.customerwatch.customer.card.stream.OrderFollower;
import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.customer.view.OpenAlert;
import dev.customerwatch.customer.view.OpenComplaint;
import dev.customerwatch.customer.view.mongo.Alerts;
import dev.customerwatch.customer.view.mongo.Complaints;
import dev.customerwatch.customer.view.mongo.Orders;
import dev.customerwatch.messaging.consume.BatchConsumers;
import dev.customerwatch.messaging.consume.Subscriptions;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Listens to sales, complaints and alerts: keeps copies of what they tell, and lets confirmed orders move the card. */
@Configuration(proxyBeanMethods = false)
class Heard {

    private static final List<String> ORDERS = List.of(
            "order-placed",
            "order-held",
            "order-released",
            "order-delivered",
            "order-returned",
            "order-closed",
            "order-cancelled",
            "order-rejected");
    private static final List<String> ALERTS = List.of(
            "alert-raised",
            "alert-changed",
            "alert-acknowledged",
            "alert-resolved",
            "alert-revised",
            "alert-retracted");

    /** What we use of the events of orders; their subject is the order, or a return that names none. */
    record OrderTold(
            @Nullable Instant placedAt,
            @Nullable Money net,
            @Nullable Money total,
            @Nullable List<KnownOrder.Line> lines,
            @Nullable Boolean complete) {

        /** Lines of deliveries and returns are moves, not what was ordered. */
        KnownOrder.Body body(boolean describes) {
            return new KnownOrder.Body(placedAt, net, total, describes ? lines : null, complete);
        }
    }

    /** What we use of {@code sales.history-imported.v1}. */
    record HistoryTold(String customerId, @Nullable Instant firstOrderAt) {}

    record ComplaintTold(
            String complaintId,
            @Nullable String kind,
            @Nullable String severity,
            @Nullable String unit,
            @Nullable Money cost) {}

    record AlertTold(OpenAlert alert) {}

    @Bean
    Subscriptions salesSubscriptions(Orders orders, OrderFollower follower) {
        var subscriptions = Subscriptions.to("sales.events.v1");
        ORDERS.forEach(type -> subscriptions.on(
                "sales." + type + ".v1",
                OrderTold.class,
                (told, event) -> orders.keep(event.subject(), event, told.body(type.equals("order-placed")))));
        return subscriptions
                .on("sales.order-confirmed.v1", OrderTold.class, (told, event) -> {
                    orders.keep(event.subject(), event, told.body(true));
                    follower.confirmed(event.customerId(), event);
                })
                .on(
                        "sales.history-imported.v1",
                        HistoryTold.class,
                        (told, event) -> follower.imported(told.customerId(), told.firstOrderAt(), event))
                .build();
    }

    @Bean
    Subscriptions complaintSubscriptions(Complaints complaints) {
        var subscriptions = Subscriptions.to("complaint.events.v1");
        List.of("complaint-filed", "complaint-assigned", "complaint-resolved")
                .forEach(type -> subscriptions.on(
                        "complaint." + type + ".v1",
                        ComplaintTold.class,
                        (told, event) -> complaints.keep(
                                told.complaintId(),
                                event,
                                new OpenComplaint.Body(told.kind(), told.severity(), told.unit(), told.cost()))));
        return subscriptions.build();
    }

    @Bean
    Subscriptions alertSubscriptions(Alerts alerts) {
        var subscriptions = Subscriptions.to("alert.events.v1");
        ALERTS.forEach(type -> subscriptions.on(
                "alert." + type + ".v1", AlertTold.class, (told, event) -> alerts.keep(event, told.alert())));
        return subscriptions.build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> salesEvents(BatchConsumers consumers, Subscriptions salesSubscriptions) {
        return consumers.of(salesSubscriptions);
    }

    @Bean
    Consumer<Message<List<byte[]>>> complaintEvents(BatchConsumers consumers, Subscriptions complaintSubscriptions) {
        return consumers.of(complaintSubscriptions);
    }

    @Bean
    Consumer<Message<List<byte[]>>> alertEvents(BatchConsumers consumers, Subscriptions alertSubscriptions) {
        return consumers.of(alertSubscriptions);
    }
}
