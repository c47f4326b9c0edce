package dev.customerwatch.alert.timeline;

import org.jspecify.annotations.Nullable;

/**
 * Where an imported event comes from.
 *
 * @param importId the import
 * @param announced how many facts it brought of this customer, where the event announces that; null in a fact of it
 */
public record Imported(String importId, @Nullable Long announced) {}
