package dev.customerwatch.local.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a column of a history file may hold. */
enum Column {
    NUMBER(true),
    TIME(true),
    CUSTOMER(true),
    AMOUNT(true),
    TAX(false),
    KIND(false),
    PRODUCT(false),
    QUANTITY(false),
    NAME(false),
    REGION(false);

    private final boolean required;

    Column(boolean required) {
        this.required = required;
    }

    boolean isRequired() {
        return required;
    }

    /** Its name in mappings, e.g. {@code number}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws CannotImport naming the words that there are */
    static Column of(String word) {
        return Arrays.stream(values())
                .filter(column -> column.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new CannotImport("There is no column '%s' in a mapping; there are %s."
                        .formatted(
                                word, Arrays.stream(values()).map(Column::word).collect(Collectors.joining(", ")))));
    }
}
