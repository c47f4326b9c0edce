package dev.customerwatch.customer.text;

import org.jspecify.annotations.Nullable;

/** Text that may not stand on a card; the message says why without repeating the text. */
public final class UnfitText extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final @Nullable String found;

    public UnfitText(String field, @Nullable String found, String why) {
        super(field + " " + why);
        this.field = field;
        this.found = found;
    }

    public String field() {
        return field;
    }

    /** What was found, null where it is personal data. */
    public @Nullable String found() {
        return found;
    }
}
