package dev.customerwatch.local.history;

import org.jspecify.annotations.Nullable;

/** A field of a row says nothing that can be taken over; caught where the row is read. */
final class UnfitField extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;
    private final String reason;
    private final @Nullable String value;

    UnfitField(String field, String reason, @Nullable String value) {
        super(field, null, false, false);
        this.field = field;
        this.reason = reason;
        this.value = value;
    }

    Rejection at(Place place) {
        return new Rejection(place, field, reason, value);
    }
}
