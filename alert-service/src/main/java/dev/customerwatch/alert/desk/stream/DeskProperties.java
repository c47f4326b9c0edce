package dev.customerwatch.alert.desk.stream;

import dev.customerwatch.alert.desk.Settle;
import dev.customerwatch.alert.rule.Severity;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the desk.
 *
 * @param settle how long notifications wait
 * @param settleExempt rules and severities whose notifications do not wait
 * @param digest what is found in imported history is told together, at the next full one of these
 * @param acknowledgement how long an acknowledgement is valid
 */
@ConfigurationProperties("alert.desk")
public record DeskProperties(
        @DefaultValue("1m") Duration settle,
        @DefaultValue List<Exempt> settleExempt,
        @DefaultValue("5m") Duration digest,
        @DefaultValue("24h") Duration acknowledgement) {

    /** From this severity on, notifications of this rule do not wait. */
    public record Exempt(String rule, Severity from) {}

    Settle waiting() {
        return new Settle(
                settle,
                settleExempt.stream()
                        .map(it -> new Settle.Exempt(it.rule(), it.from()))
                        .toList(),
                digest);
    }
}
