package dev.customerwatch.sales.history.web;

import org.jspecify.annotations.Nullable;

/** A row says something that cannot be taken over; caught where the row is read. */
final class UnfitRow extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN = 80;

    private final String field;
    private final TakenRows.Reason reason;
    private final @Nullable String value;

    UnfitRow(String field, TakenRows.Reason reason, @Nullable String value) {
        super(field, null, false, false);
        this.field = field;
        this.reason = reason;
        this.value = value == null || value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN);
    }

    TakenRows.Rejected rejected(int row, @Nullable String externalId) {
        return new TakenRows.Rejected(row, externalId, field, reason, value);
    }
}
