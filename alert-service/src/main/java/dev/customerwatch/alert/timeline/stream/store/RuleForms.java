package dev.customerwatch.alert.timeline.stream.store;

import dev.customerwatch.alert.rule.Fact;
import dev.customerwatch.alert.rule.credit.CreditFact;
import dev.customerwatch.alert.rule.credit.CreditState;
import dev.customerwatch.alert.rule.lost.LostFact;
import dev.customerwatch.alert.rule.lost.LostState;
import dev.customerwatch.alert.rule.overdue.OverdueFact;
import dev.customerwatch.alert.rule.overdue.OverdueState;
import dev.customerwatch.alert.rule.stage.StageFact;
import dev.customerwatch.alert.rule.stage.StageState;

/** How each rule's facts and states are stored: a number that says whose they are, then their own form. */
final class RuleForms {

    private static final int CREDIT = 1;
    private static final int LOST = 2;
    private static final int OVERDUE = 3;
    private static final int STAGE = 4;

    private RuleForms() {}

    static void writeState(Output out, Object state) {
        switch (state) {
            case CreditState credit -> {
                out.octet(CREDIT);
                CreditForms.write(out, credit);
            }
            case LostState lost -> {
                out.octet(LOST);
                LostForms.write(out, lost);
            }
            case OverdueState overdue -> {
                out.octet(OVERDUE);
                OverdueForms.write(out, overdue);
            }
            case StageState stage -> {
                out.octet(STAGE);
                StageForms.write(out, stage);
            }
            default -> throw new IllegalStateException("no form for " + state.getClass());
        }
    }

    static Object state(Input in) {
        var rule = in.octet();
        return switch (rule) {
            case CREDIT -> CreditForms.state(in);
            case LOST -> LostForms.state(in);
            case OVERDUE -> OverdueForms.state(in);
            case STAGE -> StageForms.state(in);
            default -> throw unknown(rule);
        };
    }

    static void writeFact(Output out, Fact fact) {
        switch (fact) {
            case CreditFact credit -> {
                out.octet(CREDIT);
                CreditFactForms.write(out, credit);
            }
            case LostFact lost -> {
                out.octet(LOST);
                LostForms.write(out, lost);
            }
            case OverdueFact overdue -> {
                out.octet(OVERDUE);
                OverdueForms.write(out, overdue);
            }
            case StageFact stage -> {
                out.octet(STAGE);
                StageForms.write(out, stage);
            }
            default -> throw new IllegalStateException("no form for " + fact.getClass());
        }
    }

    static Fact fact(Input in) {
        var rule = in.octet();
        return switch (rule) {
            case CREDIT -> CreditFactForms.fact(in);
            case LOST -> LostForms.fact(in);
            case OVERDUE -> OverdueForms.fact(in);
            case STAGE -> StageForms.fact(in);
            default -> throw unknown(rule);
        };
    }

    private static IllegalStateException unknown(int rule) {
        return new IllegalStateException("no rule is stored as " + rule);
    }
}
