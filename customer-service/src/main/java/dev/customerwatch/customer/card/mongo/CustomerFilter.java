package dev.customerwatch.customer.card.mongo;

import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.customer.card.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Which customers a list shows; what is null does not restrict it. */
public record CustomerFilter(
        @Nullable String code,
        @Nullable String accountOwner,
        @Nullable String region,
        @Nullable Kind kind,
        @Nullable Grade grade,
        @Nullable CustomerState state) {

    /** The same filter for the customers of this owner. */
    public CustomerFilter ofOwner(String owner) {
        return new CustomerFilter(code, owner, region, kind, grade, state);
    }

    /** In the order of registration, after the given customer. */
    Query query(@Nullable String after, int most) {
        var query = new Query().with(Sort.by("_id")).limit(most);
        restrict(query, "code", code);
        restrict(query, "accountOwner", accountOwner);
        restrict(query, "region", region);
        restrict(query, "kind", kind);
        restrict(query, "grade", grade);
        restrict(query, "state", state);
        return after == null ? query : query.addCriteria(Criteria.where("_id").gt(after));
    }

    private static void restrict(Query query, String field, @Nullable Object wanted) {
        if (wanted != null) {
            var stored = wanted instanceof Enum<?> constant ? constant.name() : wanted;
            query.addCriteria(Criteria.where("state." + field).is(stored));
        }
    }
}
