package dev.customerwatch.customer.card;

import java.math.BigDecimal;

/**
 * Which share of a customer's purchases each stage needs, in percent.
 *
 * @param main from here on we are the main supplier
 * @param strategic above it the relation may be strategic
 */
public record StageRule(BigDecimal main, BigDecimal strategic) {

    public StageRule {
        if (main.signum() <= 0 || main.compareTo(strategic) >= 0 || strategic.compareTo(new BigDecimal(100)) >= 0) {
            throw new IllegalArgumentException(
                    "shares of stages must rise between 0 and 100: " + main + ", " + strategic);
        }
    }

    /** The stage that a share speaks for, at most one step ahead of where the relation stands. */
    public Stage proposed(Stage stands, BigDecimal share) {
        var fits = Stage.DEVELOPMENT;
        for (var stage : Stage.values()) {
            fits = stage != Stage.DEVELOPMENT && allows(stage, share) ? stage : fits;
        }
        return stands.isBehind(fits) ? stands.next() : fits;
    }

    boolean allows(Stage stage, BigDecimal share) {
        return switch (stage) {
            case DEVELOPMENT -> true;
            case INITIAL -> share.signum() > 0;
            case STABLE -> share.compareTo(main) >= 0;
            case STRATEGIC -> share.compareTo(strategic) > 0;
        };
    }

    /** The share that a stage needs: to reach it, or, for INITIAL and STRATEGIC, to pass it. */
    BigDecimal needed(Stage stage) {
        return switch (stage) {
            case DEVELOPMENT, INITIAL -> BigDecimal.ZERO;
            case STABLE -> main;
            case STRATEGIC -> strategic;
        };
    }
}
