package dev.customerwatch.customer.privacy;

import dev.customerwatch.customer.history.Part;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Until when personal facts are kept. */
public final class Retention {

    private Retention() {}

    /**
     * The parts whose personal facts may be kept no longer.
     *
     * @param endedAt when the relation ended, null while it goes on
     * @param withdrawn parts for which the person withdrew consent
     */
    public static Set<Part> past(@Nullable Instant endedAt, Set<Part> withdrawn, Instant now, ZoneId zone) {
        var past = EnumSet.noneOf(Part.class);
        past.addAll(withdrawn);
        if (endedAt != null) {
            Arrays.stream(Part.values())
                    .filter(part -> !until(part, endedAt, zone).isAfter(now))
                    .forEach(past::add);
        }
        return past;
    }

    private static Instant until(Part part, Instant endedAt, ZoneId zone) {
        return endedAt.atZone(zone).plusMonths(part.retentionMonths()).toInstant();
    }
}
