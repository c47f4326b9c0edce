package dev.customerwatch.complaint.register.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.complaint.register.mongo.KnownCustomer;
import dev.customerwatch.complaint.register.mongo.KnownCustomers;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.messaging.consume.Subscriptions;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Sample;
import dev.customerwatch.testkit.ServiceTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** Customers as customer-service publishes them are known here. */
@ServiceTest("complaint")
class CustomersFollowedTest {

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private KnownCustomers customers;

    @Test
    void everyTypeIsReadFromItsSamples() {
        var tried = new HashSet<String>();
        for (var sample : Contracts.samplesOf("customer")) {
            if (!sample.data().has("customer")) {
                assertThat(subscriptions.types()).doesNotContain(sample.type()); // tells of no card
                continue;
            }
            var id = Uuids.next();

            of(id, sample, 1).send();

            var owner = sample.data().at("/customer/accountOwner").asString(null);
            awaitKnown(new KnownCustomer(id, owner));
            tried.add(sample.type());
        }
        Contracts.assertAllConsumed(subscriptions, Set.copyOf(tried));
    }

    @Test
    void anOlderEventThatArrivesLateChangesNothing() {
        var id = Uuids.next();
        var handedOver = Contracts.sample("customer.account-owner-assigned.v1", "sample-2");
        var first = Contracts.sample("customer.account-owner-assigned.v1");
        var last = Uuids.next();

        of(id, handedOver, 7).send();
        of(id, first, 2).send();
        of(id, handedOver, 7).send();
        of(last, first, 2).send();

        awaitKnown(new KnownCustomer(id, "rep2"));
        awaitKnown(new KnownCustomer(last, "rep1"));
        assertThat(customers.find(id)).contains(new KnownCustomer(id, "rep2"));
        assertThat(customers.ownedBy(Set.of("rep2"))).contains(id).doesNotContain(last);
    }

    private void awaitKnown(KnownCustomer expected) {
        await("customer")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> customers.find(expected.customerId()),
                        found -> found.filter(expected::equals).isPresent());
    }

    /** The sample as an event of this customer. */
    private static Sample of(String customerId, Sample sample, long sequence) {
        var headers = new HashMap<>(sample.headers());
        headers.put("ce_id", Uuids.next());
        headers.put("ce_subject", customerId);
        headers.put("ce_sequence", Long.toString(sequence));
        var data = (ObjectNode) sample.data().deepCopy();
        ((ObjectNode) data.get("customer")).put("customerId", customerId);
        return new Sample(sample.name(), sample.topic(), customerId, headers, data);
    }
}
