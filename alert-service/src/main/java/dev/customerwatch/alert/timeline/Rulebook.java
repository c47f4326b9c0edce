package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.Settings;
import dev.customerwatch.alert.rule.credit.CreditFact;
import dev.customerwatch.alert.rule.credit.CreditRule;
import dev.customerwatch.alert.rule.credit.CreditState;
import dev.customerwatch.alert.rule.lost.LostFact;
import dev.customerwatch.alert.rule.lost.LostRule;
import dev.customerwatch.alert.rule.lost.LostState;
import dev.customerwatch.alert.rule.overdue.OverdueFact;
import dev.customerwatch.alert.rule.overdue.OverdueRule;
import dev.customerwatch.alert.rule.overdue.OverdueState;
import dev.customerwatch.alert.rule.stage.StageFact;
import dev.customerwatch.alert.rule.stage.StageRule;
import dev.customerwatch.alert.rule.stage.StageState;
import java.util.List;

/**
 * The rules that run, with what the company has set for them.
 *
 * @param version of the rules as a whole; stands in every published change
 */
public record Rulebook(String version, List<Ruling<?, ?>> rulings, SettingsInForce settings) {

    public Rulebook {
        rulings = List.copyOf(rulings);
    }

    /** All rules of this version, with settings that never change. */
    public static Rulebook of(String version, Settings settings) {
        return of(version, SettingsInForce.always(settings));
    }

    /** All rules of this version. */
    public static Rulebook of(String version, SettingsInForce settings) {
        var credit = new Ruling<>(
                CreditRule.NAME, CreditState.class, CreditFact.class, CreditRule::new, CreditRule::evidence);
        var lost = new Ruling<>(LostRule.NAME, LostState.class, LostFact.class, LostRule::new, LostRule::evidence);
        var overdue = new Ruling<>(
                OverdueRule.NAME, OverdueState.class, OverdueFact.class, OverdueRule::new, OverdueRule::evidence);
        var stage =
                new Ruling<>(StageRule.NAME, StageState.class, StageFact.class, StageRule::new, StageRule::evidence);
        return new Rulebook(version, List.of(credit, lost, overdue, stage), settings);
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
