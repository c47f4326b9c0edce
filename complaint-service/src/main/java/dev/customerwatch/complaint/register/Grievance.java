package dev.customerwatch.complaint.register;

import org.jspecify.annotations.Nullable;

/**
 * What a customer complains of.
 *
 * @param orderId the order that it is about, where it is about one
 * @param text in people's own words; it never leaves this service but to a reader with the right
 */
public record Grievance(
        String customerId,
        Kind kind,
        Channel channel,
        Severity severity,
        @Nullable String orderId,
        String text) {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Refuses with {@link Unfit}, saying what was found, but never the text. */
    public Grievance {
        text = Words.tale("text", text);
        if (orderId != null && !orderId.matches(UUID)) {
            throw new Unfit("orderId", orderId, "must be an order's id");
        }
    }

    /** Without the text: what is printed may end in a log. */
    @Override
    public String toString() {
        return "Grievance[customer=" + customerId + ", kind=" + kind + ", severity=" + severity + "]";
    }
}
