package dev.customerwatch.credit.customer.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.InMemoryLedgers;
import dev.customerwatch.credit.customer.InMemoryKnownCustomers;
import dev.customerwatch.credit.customer.KnownCustomer;
import dev.customerwatch.credit.decisions.DecisionLog;
import dev.customerwatch.money.Money;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Sample;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomerHandlersTest {

    private final InMemoryLedgers ledgers = new InMemoryLedgers();

    @Test
    void keepsWhatEverySampleSaysOfTheCustomer() {
        var tried = new HashSet<String>();
        for (var sample : Contracts.samplesOf("customer")) {
            var customers = new InMemoryKnownCustomers();
            var read = handlers(customers).subscriptions().handle(sample.body(), sample.event());
            assertThat(read).as(sample.name()).isEqualTo(sample.data().has("customer"));
            if (!read) {
                continue; // tells of no card
            }
            tried.add(sample.type());

            assertThat(customers.find(sample.key()))
                    .as(sample.name())
                    .contains(new KnownCustomer(
                            sample.key(),
                            of(sample, "accountOwner"),
                            of(sample, "displayName"),
                            of(sample, "region"),
                            of(sample, "grade"),
                            of(sample, "mergedInto")));
        }
        Contracts.assertAllConsumed(handlers(new InMemoryKnownCustomers()).subscriptions(), tried);
    }

    @Test
    void opensAnAccountForWhomAnImportNamesAndForNobodyElse() {
        for (var which : new String[] {"sample", "sample-2", "sample-3", "sample-3"}) {
            var sample = Contracts.sample("customer.customer-registered.v1", which);
            handlers(new InMemoryKnownCustomers()).subscriptions().handle(sample.body(), sample.event());

            var entries = ledgers.after(sample.key(), 0, null, 10);
            assertThat(entries).hasSize(which.equals("sample-3") ? 1 : 0);
            assertThat(entries)
                    .allSatisfy(entry -> assertThat(entry.fact()).isEqualTo(new Fact.Opened("import", true)));
        }
    }

    private CustomerHandlers handlers(InMemoryKnownCustomers customers) {
        var log = new DecisionLog(new SimpleMeterRegistry());
        return new CustomerHandlers(
                customers, new Bookkeeping(ledgers), () -> Instant.EPOCH, Money.currency("CNY"), log);
    }

    private static @Nullable String of(Sample sample, String member) {
        var found = sample.data().at("/customer/" + member);
        return found.isMissingNode() ? null : found.asString();
    }
}
