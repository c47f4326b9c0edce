package dev.customerwatch.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as its aggregate decides it; identity, sequence and the other CloudEvents attributes are added on saving.
 *
 * @param type CloudEvents type, e.g. {@code sales.order-placed.v1}
 * @param time when it happened (business time)
 * @param body the payload, a record that becomes the JSON body; members that are null are left out
 * @param causationId id of the event that caused this one, if an event did
 * @param importId of a fact of an import, which counts as recorded when it happened; otherwise null
 */
public record NewEvent(
        String type,
        Instant time,
        Object body,
        @Nullable String causationId,
        @Nullable String importId) {

    /** The origin of facts of an import. */
    public static final String IMPORT = "import";

    public NewEvent(String type, Instant time, Object body) {
        this(type, time, body, null, null);
    }

    public NewEvent causedBy(@Nullable String eventId) {
        return new NewEvent(type, time, body, eventId, importId);
    }

    /** The same fact as one that the import brought. */
    public NewEvent ofImport(String id) {
        return new NewEvent(type, time, body, causationId, id);
    }

    /** {@code import} for facts of an import, otherwise null. */
    public @Nullable String origin() {
        return importId == null ? null : IMPORT;
    }
}
