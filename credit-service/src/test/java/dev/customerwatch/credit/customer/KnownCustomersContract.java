package dev.customerwatch.credit.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.Uuids;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of customers does. */
public abstract class KnownCustomersContract {

    private final String customer = Uuids.next();

    protected abstract KnownCustomers customers();

    @Test
    void keepsTheNewest() {
        var other = Uuids.next();
        customers().put(KnownCustomer.of(customer, null), 1);
        customers().put(new KnownCustomer(customer, "rep2", "Spring", "EAST", "KEY", other), 3);
        customers().put(KnownCustomer.of(customer, "rep1"), 2);

        assertThat(customers().find(customer))
                .contains(new KnownCustomer(customer, "rep2", "Spring", "EAST", "KEY", other));
    }

    @Test
    void findsThoseOfSeveralWhomItKnows() {
        var other = Uuids.next();
        customers().put(KnownCustomer.of(customer, "rep1"), 1);
        customers().put(KnownCustomer.of(other, null), 1);

        assertThat(customers().findAll(List.of(other, Uuids.next(), customer)))
                .containsExactlyInAnyOrder(KnownCustomer.of(customer, "rep1"), KnownCustomer.of(other, null));
        assertThat(customers().findAll(List.of())).isEmpty();
    }

    @Test
    void knowsNobodyElse() {
        assertThat(customers().find(customer)).isEmpty();
    }
}
