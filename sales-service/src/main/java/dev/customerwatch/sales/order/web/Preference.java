package dev.customerwatch.sales.order.web;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header Prefer (RFC 7240), as far as it says how long to wait for an outcome. */
final class Preference {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Pattern WAIT =
            Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,6})\"?(?=$|[,;\\s])", Pattern.CASE_INSENSITIVE);

    private Preference() {}

    /** How long to wait, at most 30 seconds; a preference that cannot be read is none. */
    static Duration waiting(@Nullable String prefer) {
        if (prefer == null) {
            return Duration.ZERO;
        }
        var found = WAIT.matcher(prefer);
        if (!found.find()) {
            return Duration.ZERO;
        }
        var asked = Duration.ofSeconds(Long.parseLong(found.group(1)));
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
