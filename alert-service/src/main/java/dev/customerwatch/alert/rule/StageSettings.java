package dev.customerwatch.alert.rule;

/**
 * Of the stage rule.
 *
 * @param standstillMonths a relation that has come no further for so many months stands still
 */
public record StageSettings(int standstillMonths) {

    public static final StageSettings DEFAULTS = new StageSettings(12);

    public StageSettings {
        if (standstillMonths < 1) {
            throw new IllegalArgumentException("standstillMonths must be at least 1: " + standstillMonths);
        }
    }
}
