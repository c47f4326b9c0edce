package dev.customerwatch.complaint.register;

import org.jspecify.annotations.Nullable;

/** What may not stand in the register; the message says why without repeating words of people. */
public final class Unfit extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final @Nullable String found;

    Unfit(String field, @Nullable String found, String why) {
        super(field + " " + why);
        this.field = field;
        this.found = found;
    }

    public String field() {
        return field;
    }

    /** What was found, null where it may be personal. */
    public @Nullable String found() {
        return found;
    }
}
