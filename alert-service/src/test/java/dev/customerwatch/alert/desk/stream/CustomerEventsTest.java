package dev.customerwatch.alert.desk.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.AlertServiceTest;
import dev.customerwatch.messaging.consume.Subscriptions;
import dev.customerwatch.testkit.Contracts;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

class CustomerEventsTest extends AlertServiceTest {

    @Autowired
    @Qualifier("customerSubscriptions")
    private Subscriptions subscriptions;

    @Autowired
    private Customers customers;

    @Test
    void readsTheCardOfEverySample() {
        var tried = new HashSet<String>();
        for (var sample : Contracts.samplesOf("customer")) {
            var card = sample.data().get("customer");
            assertThat(subscriptions.handle(sample.body(), sample.event()))
                    .as(sample.name())
                    .isEqualTo(card != null);
            if (card == null) {
                continue; // tells of no card
            }
            tried.add(sample.type());
            assertThat(customers.find(sample.key()).map(Customer::displayName))
                    .as(sample.name())
                    .isPresent();
            assertThat(card.get("customerId").asString()).isEqualTo(sample.key());
        }
        Contracts.assertAllConsumed(subscriptions, tried);
    }
}
