package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.Settings;
import dev.customerwatch.alert.rule.credit.CreditFact;
import dev.customerwatch.alert.rule.credit.CreditRule;
import dev.customerwatch.alert.rule.credit.CreditState;
import java.util.List;

/**
 * The rules that run, with what the company has set for them.
 *
 * @param version of the rules as a whole; stands in every published change
 */
public record Rulebook(String version, List<Ruling<?, ?>> rulings, Settings settings) {

    public Rulebook {
        rulings = List.copyOf(rulings);
    }

    /** All rules of this version. */
    public static Rulebook of(String version, Settings settings) {
        var credit = new Ruling<>(
                CreditRule.NAME, CreditState.class, CreditFact.class, CreditRule::new, CreditRule::evidence);
        return new Rulebook(version, List.of(credit), settings);
    }

    /** The rule of this name. */
    public Ruling<?, ?> ruling(String name) {
        for (var ruling : rulings) {
            if (ruling.name().equals(name)) {
                return ruling;
            }
        }
        throw new IllegalArgumentException("no rule of this name: " + name);
    }
}
