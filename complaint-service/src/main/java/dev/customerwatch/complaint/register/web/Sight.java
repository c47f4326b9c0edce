package dev.customerwatch.complaint.register.web;

import dev.customerwatch.complaint.register.Status;
import dev.customerwatch.complaint.register.mongo.ComplaintFilter;
import dev.customerwatch.complaint.register.mongo.KeptComplaint;
import dev.customerwatch.complaint.register.mongo.KnownCustomer;
import dev.customerwatch.complaint.register.mongo.KnownCustomers;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which customers' complaints a viewer sees: a rep those of their own customers, others all that their role lets in. */
@Component
final class Sight {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final KnownCustomers customers;

    Sight(KnownCustomers customers) {
        this.customers = customers;
    }

    /** The customer of a new complaint, who may have been registered just now; 422 for one unknown to the viewer. */
    KnownCustomer customer(Viewer viewer, String customerId) {
        return customers
                .await(customerId, PATIENCE)
                .filter(known -> viewer.maySee(known.accountOwner()))
                .orElseThrow(() -> ComplaintProblems.unknownCustomer(customerId));
    }

    /** The complaint; 404 where there is none that the viewer may see. */
    KeptComplaint visible(Viewer viewer, String complaintId, Optional<KeptComplaint> found) {
        return found.filter(kept -> maySee(viewer, kept.complaint().grievance().customerId()))
                .orElseThrow(() -> CommonProblems.notFound("complaintId", complaintId));
    }

    /** The filter within what the viewer may see. */
    ComplaintFilter filter(Viewer viewer, @Nullable String customerId, @Nullable Status status) {
        if (customerId != null) {
            return new ComplaintFilter(maySee(viewer, customerId) ? List.of(customerId) : List.of(), status);
        }
        return new ComplaintFilter(viewer.seesOnlyOwnCustomers() ? customers.ownedBy(viewer.owners()) : null, status);
    }

    private boolean maySee(Viewer viewer, String customerId) {
        return !viewer.seesOnlyOwnCustomers()
                || customers
                        .find(customerId)
                        .filter(known -> viewer.maySee(known.accountOwner()))
                        .isPresent();
    }
}
