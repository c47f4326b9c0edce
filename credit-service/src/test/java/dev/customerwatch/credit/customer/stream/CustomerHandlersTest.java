package dev.customerwatch.credit.customer.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.customer.InMemoryKnownCustomers;
import dev.customerwatch.credit.customer.KnownCustomer;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Sample;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomerHandlersTest {

    @Test
    void keepsTheAccountOwnerOfEverySample() {
        var tried = new HashSet<String>();
        for (var sample : Contracts.samplesOf("customer")) {
            var customers = new InMemoryKnownCustomers();
            new CustomerHandlers(customers).subscriptions().handle(sample.body(), sample.event());
            tried.add(sample.type());

            assertThat(customers.find(sample.key()))
                    .as(sample.name())
                    .contains(new KnownCustomer(sample.key(), owner(sample)));
        }
        Contracts.assertAllConsumed(new CustomerHandlers(new InMemoryKnownCustomers()).subscriptions(), tried);
    }

    private static @Nullable String owner(Sample sample) {
        var owner = sample.data().at("/customer/accountOwner");
        return owner.isMissingNode() ? null : owner.asString();
    }
}
