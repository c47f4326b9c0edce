package dev.customerwatch.customer.cardfile;

import org.jspecify.annotations.Nullable;

/** A row says something that cannot be taken over; caught where the row is read. */
public final class UnfitCell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;
    private final @Nullable String found;

    public UnfitCell(String field, String reason, @Nullable String found) {
        super(field, null, false, false);
        this.field = field;
        this.reason = reason;
        this.found = found;
    }

    /** In the place of a row, why it was not taken over. */
    public RejectedRow at(CardRow row) {
        return new RejectedRow(row.number(), row.line(), field, reason, found);
    }
}
