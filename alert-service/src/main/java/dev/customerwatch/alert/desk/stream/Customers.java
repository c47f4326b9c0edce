package dev.customerwatch.alert.desk.stream;

import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.StateCopies;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Our copies of the customers: whom to show by which name, and whose they are. */
public final class Customers {

    private static final String COLLECTION = "customers";
    private static final String OWNER = "state.accountOwner";

    private final StateCopies<Customer> copies;

    public Customers(AggregateStores stores, MongoOperations mongo) {
        this.copies = stores.copies(Customer.class, COLLECTION);
        mongo.indexOps(COLLECTION)
                .createIndex(new Index(OWNER, Sort.Direction.ASC).sparse().named("owner"));
    }

    public Optional<Customer> find(String id) {
        return copies.find(id);
    }

    public List<Customer> findAll(Collection<String> ids) {
        return copies.findAll(ids);
    }

    /** The ids of the customers that these users look after. */
    public List<String> ownedBy(Collection<String> users) {
        return copies.query(new Query(Criteria.where(OWNER).in(users))).stream()
                .map(Customer::customerId)
                .toList();
    }

    void put(Customer customer, long sequence) {
        copies.put(customer.customerId(), sequence, customer);
    }
}
