package dev.customerwatch.alert.timeline;

/**
 * What brought a change.
 *
 * @param late whether a fact from beyond the window did
 * @param imported whether it was found in imported history
 */
public record Occasion(boolean late, boolean imported) {

    static final Occasion USUAL = new Occasion(false, false);

    static Occasion told(boolean late) {
        return new Occasion(late, false);
    }

    static Occasion imported(boolean late) {
        return new Occasion(late, true);
    }
}
