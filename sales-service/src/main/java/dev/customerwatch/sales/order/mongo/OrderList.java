package dev.customerwatch.sales.order.mongo;

import dev.customerwatch.sales.order.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Lists of orders, and their indexes. */
public final class OrderList {

    private static final String CUSTOMER = "state.customerId";
    private static final String STATUS = "state.status";
    private static final String UNANSWERED = "state.credit.unanswered";
    private static final String IMPORT = "state.from.importId";
    private static final String ID = "_id";

    private final Orders orders;

    public OrderList(Orders orders, MongoOperations mongo) {
        this.orders = orders;
        var indexes = mongo.indexOps(Orders.COLLECTION);
        indexes.createIndex(newestFirst(CUSTOMER).named("customer"));
        indexes.createIndex(newestFirst(STATUS).named("status"));
        indexes.createIndex(new Index(IMPORT, Sort.Direction.ASC)
                .on(ID, Sort.Direction.ASC)
                .sparse()
                .named("import"));
        indexes.createIndex(new Index(UNANSWERED, Sort.Direction.ASC).sparse().named("unanswered"));
    }

    /** At most that many, newest first. */
    public List<StoredOrder> find(OrderFilter filter, int most) {
        return orders.query(new Query(criteria(filter))
                .with(Sort.by(Sort.Direction.DESC, ID))
                .limit(most));
    }

    /** The orders of an import behind one of them, in the order of their ids. */
    public List<Order> ofImport(String importId, @Nullable String after, int most) {
        var criteria = Criteria.where(IMPORT).is(importId);
        if (after != null) {
            criteria = criteria.and(ID).gt(after);
        }
        var query = new Query(criteria).with(Sort.by(Sort.Direction.ASC, ID)).limit(most);
        return orders.query(query).stream().map(StoredOrder::order).toList();
    }

    private static Criteria criteria(OrderFilter filter) {
        var criteria = new Criteria();
        var customers = filter.customers();
        if (customers != null) {
            criteria = customers.size() == 1
                    ? criteria.and(CUSTOMER).is(customers.getFirst())
                    : criteria.and(CUSTOMER).in(customers);
        }
        var status = filter.status();
        if (status != null) {
            criteria = criteria.and(STATUS).is(status.name());
        }
        if (filter.unanswered()) {
            criteria = criteria.and(UNANSWERED).is(true);
        }
        var before = filter.before();
        return before == null ? criteria : criteria.and(ID).lt(before);
    }

    private static Index newestFirst(String field) {
        return new Index(field, Sort.Direction.ASC).on(ID, Sort.Direction.DESC);
    }
}
