package dev.customerwatch.alert.timeline.stream.store;

import dev.customerwatch.alert.rule.Fact;
import dev.customerwatch.alert.rule.credit.CreditFact;
import dev.customerwatch.alert.rule.credit.CreditState;

/** How each rule's facts and states are stored: a number that says whose they are, then their own form. */
final class RuleForms {

    private static final int CREDIT = 1;

    private RuleForms() {}

    static void writeState(Output out, Object state) {
        if (state instanceof CreditState credit) {
            out.octet(CREDIT);
            CreditForms.write(out, credit);
        } else {
            throw new IllegalStateException("no form for " + state.getClass());
        }
    }

    static Object state(Input in) {
        expect(in.octet());
        return CreditForms.state(in);
    }

    static void writeFact(Output out, Fact fact) {
        if (fact instanceof CreditFact credit) {
            out.octet(CREDIT);
            CreditForms.write(out, credit);
        } else {
            throw new IllegalStateException("no form for " + fact.getClass());
        }
    }

    static Fact fact(Input in) {
        expect(in.octet());
        return CreditForms.fact(in);
    }

    private static void expect(int rule) {
        if (rule != CREDIT) {
            throw new IllegalStateException("no rule is stored as " + rule);
        }
    }
}
