package dev.customerwatch.credit.customer;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Grades of customers, as customer-service tells them. */
public enum Grade {
    KEY,
    ORDINARY,
    SMALL,
    /** Nobody has graded the customer, or by a grade that is not known here. */
    UNGRADED;

    public static Grade of(@Nullable String told) {
        return Arrays.stream(values())
                .filter(grade -> grade.name().equals(told))
                .findFirst()
                .orElse(UNGRADED);
    }
}
