package dev.customerwatch.customer.cardfile;

import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken over.
 *
 * @param row counts the rows below the header from 0
 * @param line of the file on which it begins, from 1
 * @param reason a code, e.g. {@code FORMULA}
 * @param value what was found, or what is wrong with it; never a name or number of a person
 */
public record RejectedRow(
        int row,
        long line,
        String field,
        String reason,
        @Nullable String value) {}
