package dev.customerwatch.alert.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one rule remembers of one customer.
 *
 * @param state the rule's own record
 * @param wakeAt when time alone may change what it says
 */
public record RuleState(Object state, @Nullable Instant wakeAt) {}
