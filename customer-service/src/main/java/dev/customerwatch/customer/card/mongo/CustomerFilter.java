package dev.customerwatch.customer.card.mongo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Which customers a list shows: those that have every wanted value. */
public record CustomerFilter(Map<CustomerKey, Object> wanted) {

    public static final CustomerFilter ALL = new CustomerFilter(Map.of());

    public CustomerFilter {
        wanted = Map.copyOf(wanted);
    }

    /** The same filter, restricted further where there is a value. */
    public CustomerFilter with(CustomerKey key, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(wanted);
        more.put(key, value);
        return new CustomerFilter(more);
    }

    public @Nullable String accountOwner() {
        return (String) wanted.get(CustomerKey.ACCOUNT_OWNER);
    }

    /** In the order of registration, after the given customer. */
    Query query(@Nullable String after, int most) {
        var query = new Query().with(Sort.by("_id")).limit(most);
        wanted.forEach(
                (key, value) -> query.addCriteria(Criteria.where(key.path()).is(stored(value))));
        return after == null ? query : query.addCriteria(Criteria.where("_id").gt(after));
    }

    private static Object stored(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
