package dev.customerwatch.alert.rule.stage;

/** How far the relation with a customer has come, the least far first. */
public enum Stage {
    DEVELOPMENT,
    INITIAL,
    STABLE,
    STRATEGIC;

    boolean isBehind(Stage other) {
        return compareTo(other) < 0;
    }
}
