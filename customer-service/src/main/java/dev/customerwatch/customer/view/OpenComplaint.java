package dev.customerwatch.customer.view;

import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as complaint-service told of it.
 *
 * @param kind what it is about, null while only later events were heard
 * @param cost what it cost us, where it was resolved at a cost
 */
public record OpenComplaint(
        String complaintId,
        @Nullable String kind,
        @Nullable String severity,
        @Nullable String unit,
        Instant filedAt,
        boolean resolved,
        @Nullable Money cost,
        Instant currentTo) {

    /** The members of all events of complaints that we use. */
    public record Body(
            @Nullable String kind,
            @Nullable String severity,
            @Nullable String unit,
            @Nullable Money cost) {}

    /** Reads the complaint from what was told, at least one event. */
    public static OpenComplaint of(String complaintId, List<Told<Body>> told) {
        var inOrder =
                told.stream().sorted(Comparator.comparingLong(Told::sequence)).toList();
        var complaint = new OpenComplaint(
                complaintId, null, null, null, inOrder.getFirst().at(), false, null, Instant.MIN);
        for (var one : inOrder) {
            complaint = complaint.after(one);
        }
        return complaint;
    }

    private OpenComplaint after(Told<Body> told) {
        var body = told.body();
        return new OpenComplaint(
                complaintId,
                newer(body.kind(), kind),
                newer(body.severity(), severity),
                newer(body.unit(), unit),
                filedAt,
                told.event().equals("complaint-resolved")
                        || (resolved && !told.event().equals("complaint-reopened")),
                body.cost() == null ? cost : body.cost(),
                told.recordedAt().isAfter(currentTo) ? told.recordedAt() : currentTo);
    }

    private static @Nullable String newer(@Nullable String told, @Nullable String before) {
        return told == null ? before : told;
    }
}
