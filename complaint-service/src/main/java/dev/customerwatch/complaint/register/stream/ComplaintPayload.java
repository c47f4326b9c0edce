package dev.customerwatch.complaint.register.stream;

import dev.customerwatch.complaint.register.Channel;
import dev.customerwatch.complaint.register.Kind;
import dev.customerwatch.complaint.register.Remedy;
import dev.customerwatch.complaint.register.Severity;
import dev.customerwatch.money.Money;
import org.jspecify.annotations.Nullable;

/** Bodies of the events on {@code complaint.events.v1}, as their schemas in platform/contracts say: codes, never texts. */
sealed interface ComplaintPayload {

    record Filed(
            String complaintId,
            String customerId,
            Kind kind,
            Channel channel,
            Severity severity,
            @Nullable String orderId)
            implements ComplaintPayload {}

    record Assigned(String complaintId, String customerId, String unit, String assignee) implements ComplaintPayload {}

    record Resolved(
            String complaintId,
            String customerId,
            Remedy remedy,
            @Nullable Money cost) implements ComplaintPayload {}
}
