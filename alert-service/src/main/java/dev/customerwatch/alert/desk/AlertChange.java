package dev.customerwatch.alert.desk;

import dev.customerwatch.alert.rule.Severity;
import java.time.Instant;

/** From this instant on the alert had this severity, for this reason; the reason is a code. */
public record AlertChange(Instant at, Severity severity, String reason) {}
