package dev.customerwatch.alert.desk;

import dev.customerwatch.alert.rule.Severity;
import java.time.Duration;
import java.util.List;

/** How long a notification waits, so that a fact a few seconds late does not page. */
public record Settle(Duration usual, List<Exempt> exempt) {

    public Settle {
        exempt = List.copyOf(exempt);
    }

    /** From this severity on, notifications of this rule do not wait. */
    public record Exempt(String rule, Severity from) {}

    Duration of(String rule, Severity severity) {
        return exempt.stream().anyMatch(it -> it.rule().equals(rule) && severity.isAtLeast(it.from()))
                ? Duration.ZERO
                : usual;
    }
}
