package dev.customerwatch.customer.card.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Goes through all customers of a filter, in the order of registration. */
@Component
public final class AllCustomers {

    private static final int AT_ONCE = 500;

    private final Customers customers;

    AllCustomers(Customers customers) {
        this.customers = customers;
    }

    public void each(CustomerFilter filter, Consumer<KeptCustomer> each) {
        String after = null;
        List<KeptCustomer> read;
        do {
            read = customers.list(filter, after, AT_ONCE);
            read.forEach(each);
            after = read.isEmpty() ? after : read.getLast().customer().id();
        } while (read.size() == AT_ONCE);
    }

    /** Those in the charge of a rep, without cards in whose place others count. */
    public List<KeptCustomer> of(String accountOwner) {
        var all = new ArrayList<KeptCustomer>();
        each(CustomerFilter.COUNTING.with(CustomerKey.ACCOUNT_OWNER, accountOwner), all::add);
        return all;
    }
}
