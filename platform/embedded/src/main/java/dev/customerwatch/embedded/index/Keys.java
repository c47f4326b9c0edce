package dev.customerwatch.embedded.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document's entries in one index. */
record Keys(List<@Nullable Object[]> entries, int arrayField) {

    static final int NO_ARRAY = -1;
}
