package dev.customerwatch.alert.rule.stage;

import dev.customerwatch.alert.rule.Fact;
import org.jspecify.annotations.Nullable;

/** What the stage rule looks at. */
public sealed interface StageFact extends Fact {

    /**
     * The card says this from here on.
     *
     * @param stage null until somebody said so
     * @param over whether the customer is decided to be lost, or given up
     */
    record CardRead(@Nullable Stage stage, boolean over) implements StageFact {}
}
