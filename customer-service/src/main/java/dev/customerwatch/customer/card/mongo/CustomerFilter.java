package dev.customerwatch.customer.card.mongo;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Which customers a list shows: those that have every wanted value. */
public record CustomerFilter(
        Map<CustomerKey, Object> wanted,
        Map<Since, Instant> before,
        @Nullable String word,
        boolean counting) {

    /** Every card. */
    public static final CustomerFilter ALL = new CustomerFilter(Map.of(), Map.of(), null, false);

    /** Every card in whose place no other counts. */
    public static final CustomerFilter COUNTING = new CustomerFilter(Map.of(), Map.of(), null, true);

    public CustomerFilter {
        wanted = Map.copyOf(wanted);
        before = Map.copyOf(before);
    }

    /** What a card has an instant of. */
    public enum Since {
        REVIEWED_AT("state.reviewedAt"),
        STAGE_SINCE("state.stageSince");

        private final String path;

        Since(String path) {
            this.path = path;
        }
    }

    /** The same filter, for those where it was before an instant, or never. */
    public CustomerFilter before(Since since, @Nullable Instant instant) {
        if (instant == null) {
            return this;
        }
        var more = new LinkedHashMap<>(before);
        more.put(since, instant);
        return new CustomerFilter(wanted, more, word, counting);
    }

    /** The same filter, for those of whose search terms one begins with this, which has letters and digits only. */
    public CustomerFilter searching(String beginning) {
        return new CustomerFilter(wanted, before, beginning, counting);
    }

    /** The same filter, restricted further where there is a value. */
    public CustomerFilter with(CustomerKey key, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(wanted);
        more.put(key, value);
        return new CustomerFilter(more, before, word, counting);
    }

    /** The same filter, for those of these values only. */
    public CustomerFilter within(CustomerKey key, Set<String> values) {
        var asked = wanted.get(key);
        if (asked == null) {
            return with(key, values);
        }
        return values.contains(asked.toString()) ? this : with(key, Set.of());
    }

    /** In the order of registration, after the given customer. */
    Query query(@Nullable String after, int most) {
        var query = new Query().with(Sort.by("_id")).limit(most);
        wanted.forEach((key, value) -> query.addCriteria(matching(Criteria.where(key.path()), value)));
        before.forEach((since, instant) ->
                query.addCriteria(Criteria.where(since.path).not().gte(Date.from(instant))));
        if (counting) {
            // not null: nearly all cards count, and their index would be walked instead of a better one
            query.addCriteria(Criteria.where("state.mergedInto").exists(false));
        }
        if (word != null) {
            query.addCriteria(Criteria.where("state.words").regex("^" + word));
        }
        return after == null ? query : query.addCriteria(Criteria.where("_id").gt(after));
    }

    private static Criteria matching(Criteria field, Object value) {
        return value instanceof Collection<?> several ? field.in(several) : field.is(stored(value));
    }

    private static Object stored(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
