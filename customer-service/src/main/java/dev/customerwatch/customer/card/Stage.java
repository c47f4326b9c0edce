package dev.customerwatch.customer.card;

/** How far the relation with a customer has come, by our share of what they buy. */
public enum Stage {
    /** We are no supplier of theirs yet. */
    DEVELOPMENT,
    /** A secondary supplier. */
    INITIAL,
    /** The main supplier. */
    STABLE,
    /** Nearly the only one, and confirmed by management. */
    STRATEGIC;

    boolean isBehind(Stage other) {
        return compareTo(other) < 0;
    }

    /** The one stage that may follow this one; STRATEGIC is followed by none. */
    Stage next() {
        return switch (this) {
            case DEVELOPMENT -> INITIAL;
            case INITIAL -> STABLE;
            case STABLE, STRATEGIC -> STRATEGIC;
        };
    }
}
