package dev.customerwatch.local.history;

import java.util.Arrays;
import java.util.Locale;

/** What the rows of one kind are: orders, returns, or whichever the sign of their amount says. */
enum Kind {
    ORDER,
    RETURN,
    SIGN;

    /** @throws CannotImport naming what there is */
    static Kind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new CannotImport("A kind is one of order, return, sign in a mapping, not '" + word + "'."));
    }

    /** A negative order is a return. */
    boolean isReturn(int signOfAmount) {
        return this == RETURN || signOfAmount < 0;
    }
}
