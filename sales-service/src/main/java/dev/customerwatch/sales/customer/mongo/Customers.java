package dev.customerwatch.sales.customer.mongo;

import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.StateCopies;
import dev.customerwatch.sales.changes.Changes;
import dev.customerwatch.sales.customer.Customer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The customers that sales has heard of. What it has not heard of yet may be on its way: see the waiting reads. */
public final class Customers {

    private static final String OWNER = "state.accountOwner";

    private final StateCopies<CustomerDocument> customers;
    private final StateCopies<AccountDocument> accounts;
    private final Changes changes;

    public Customers(AggregateStores stores, MongoOperations mongo, Changes changes) {
        this.customers = stores.copies(CustomerDocument.class, "customers");
        this.accounts = stores.copies(AccountDocument.class, "accounts");
        this.changes = changes;
        mongo.indexOps("customers")
                .createIndex(new Index(OWNER, Sort.Direction.ASC).sparse().named("owner"));
    }

    public Optional<Customer> find(String customerId) {
        return customers.find(customerId).map(CustomerDocument::customer);
    }

    /** The customer, as soon as it is known and as wished; empty if it is not within that time. */
    public Optional<Customer> await(String customerId, Duration most, Predicate<Customer> wished) {
        return changes.await(customerId, most, () -> find(customerId).filter(wished), Optional::isPresent);
    }

    /** Those of these customers that are not known, once all are or that time is over. */
    public Set<String> awaitAll(Set<String> customerIds, Duration most) {
        var until = System.nanoTime() + most.toNanos();
        var missing = missing(customerIds);
        while (!missing.isEmpty() && System.nanoTime() < until) {
            await(missing.iterator().next(), Duration.ofNanos(until - System.nanoTime()), customer -> true);
            missing = missing(missing);
        }
        return missing;
    }

    private Set<String> missing(Set<String> customerIds) {
        var missing = new HashSet<>(customerIds);
        customers.findAll(customerIds).forEach(found -> missing.remove(found.customerId()));
        return missing;
    }

    /** Whether the customer's credit account is open, as soon as it is and at the latest after that time. */
    public boolean awaitOpenAccount(String customerId, Duration most) {
        return changes.await(customerId, most, () -> hasOpenAccount(customerId), open -> open);
    }

    /** The ids of the customers that these users look after. */
    public List<String> ownedBy(Collection<String> accountOwners) {
        return customers.query(new Query(Criteria.where(OWNER).in(accountOwners))).stream()
                .map(CustomerDocument::customerId)
                .toList();
    }

    /**
     * Keeps what customer-service says, unless something newer is known.
     *
     * @param sequence of the customer's event
     */
    public void keep(Customer customer, long sequence) {
        if (customers.put(customer.customerId(), sequence, CustomerDocument.of(customer))) {
            changes.happened(customer.customerId());
        }
    }

    /**
     * The customer's credit account was opened or closed.
     *
     * @param sequence of the account's event
     */
    public void accountOpen(String customerId, boolean open, long sequence) {
        keep(customerId, account(customerId).open(open), sequence);
    }

    /**
     * Supply to the customer on credit was stopped, or goes on.
     *
     * @param sequence of the account's event
     */
    public void supplyHeld(String customerId, boolean held, long sequence) {
        keep(customerId, account(customerId).supplyHeld(held), sequence);
    }

    public boolean isSupplyHeld(String customerId) {
        return account(customerId).isSupplyHeld();
    }

    private void keep(String customerId, AccountDocument account, long sequence) {
        if (accounts.put(customerId, sequence, account)) {
            changes.happened(customerId);
        }
    }

    private AccountDocument account(String customerId) {
        return accounts.find(customerId).orElse(AccountDocument.UNKNOWN);
    }

    private boolean hasOpenAccount(String customerId) {
        return account(customerId).open();
    }
}
