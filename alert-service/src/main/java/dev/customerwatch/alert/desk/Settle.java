package dev.customerwatch.alert.desk;

import dev.customerwatch.alert.rule.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long a notification waits, so that a fact a few seconds late does not page.
 *
 * @param usual of what happens now
 * @param exempt what does not wait
 * @param digest what is found in imported history is told together, at the next full one of these
 */
public record Settle(Duration usual, List<Exempt> exempt, Duration digest) {

    public Settle {
        exempt = List.copyOf(exempt);
    }

    /** From this severity on, notifications of this rule do not wait. */
    public record Exempt(String rule, Severity from) {}

    /** Until the next digest. */
    Duration untilDigest(Instant now) {
        var begun = Math.floorMod(now.toEpochMilli(), digest.toMillis());
        return digest.minusMillis(begun);
    }

    Duration of(String rule, Severity severity) {
        return exempt.stream().anyMatch(it -> it.rule().equals(rule) && severity.isAtLeast(it.from()))
                ? Duration.ZERO
                : usual;
    }
}
