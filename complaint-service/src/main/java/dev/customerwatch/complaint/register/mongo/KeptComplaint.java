package dev.customerwatch.complaint.register.mongo;

import dev.customerwatch.complaint.register.Complaint;
import dev.customerwatch.messaging.store.StoredAggregate;

/**
 * A complaint as it is stored.
 *
 * @param version counts the changes from 1
 */
public record KeptComplaint(Complaint complaint, long version) {

    static KeptComplaint of(StoredAggregate<ComplaintDocument> stored) {
        return new KeptComplaint(stored.state().complaint(), stored.version());
    }
}
