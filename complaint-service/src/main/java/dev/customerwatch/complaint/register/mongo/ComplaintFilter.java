package dev.customerwatch.complaint.register.mongo;

import dev.customerwatch.complaint.register.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Which complaints a list shows; what is null does not restrict it.
 *
 * @param customerIds complaints of these customers only
 */
public record ComplaintFilter(
        @Nullable List<String> customerIds, @Nullable Status status) {

    public ComplaintFilter {
        customerIds = customerIds == null ? null : List.copyOf(customerIds);
    }

    /** In the order of filing, after the given complaint. */
    Query query(@Nullable String after, int most) {
        var query = new Query().with(Sort.by("_id")).limit(most);
        if (customerIds != null) {
            query.addCriteria(Criteria.where("state.customerId").in(customerIds));
        }
        if (status != null) {
            query.addCriteria(Criteria.where("state.status").is(status.name()));
        }
        return after == null ? query : query.addCriteria(Criteria.where("_id").gt(after));
    }
}
