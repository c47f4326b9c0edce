package dev.customerwatch.customer.card.mongo;

import dev.customerwatch.customer.text.SearchTerms.Wanted;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Which customers a list shows: those that have every wanted value. */
public record CustomerFilter(
        Map<CustomerKey, Object> wanted, Map<Since, Instant> before, List<Wanted> terms, boolean counting) {

    /** Every card. */
    public static final CustomerFilter ALL = new CustomerFilter(Map.of(), Map.of(), List.of(), false);

    /** Every card in whose place no other counts. */
    public static final CustomerFilter COUNTING = new CustomerFilter(Map.of(), Map.of(), List.of(), true);

    public CustomerFilter {
        wanted = Map.copyOf(wanted);
        before = Map.copyOf(before);
        terms = List.copyOf(terms);
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
        return new CustomerFilter(wanted, more, terms, counting);
    }

    /** The same filter, for those whose name has these terms. */
    public CustomerFilter searching(List<Wanted> searched) {
        return new CustomerFilter(wanted, before, searched, counting);
    }

    /** The same filter, restricted further where there is a value. */
    public CustomerFilter with(CustomerKey key, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(wanted);
        more.put(key, value);
        return new CustomerFilter(more, before, terms, counting);
    }

    /** In the order of registration, after the given customer. */
    Query query(@Nullable String after, int most) {
        var query = new Query().with(Sort.by("_id")).limit(most);
        wanted.forEach((key, value) -> query.addCriteria(matching(Criteria.where(key.path()), value)));
        before.forEach((since, instant) ->
                query.addCriteria(Criteria.where(since.path).not().gte(Date.from(instant))));
        if (counting) {
            query.addCriteria(Criteria.where("state.mergedInto").isNull());
        }
        if (!terms.isEmpty()) {
            query.addCriteria(new Criteria()
                    .andOperator(terms.stream().map(CustomerFilter::has).toList()));
        }
        return after == null ? query : query.addCriteria(Criteria.where("_id").gt(after));
    }

    private static Criteria matching(Criteria field, Object value) {
        return value instanceof Collection<?> several ? field.in(several) : field.is(stored(value));
    }

    private static Criteria has(Wanted term) {
        var words = Criteria.where("state.words");
        return term.begins() ? words.regex("^" + term.text()) : words.is(term.text());
    }

    private static Object stored(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
