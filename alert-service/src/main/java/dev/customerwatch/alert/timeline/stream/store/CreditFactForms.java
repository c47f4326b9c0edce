package dev.customerwatch.alert.timeline.stream.store;

import dev.customerwatch.alert.rule.credit.CreditFact;
import dev.customerwatch.alert.rule.credit.ExchangeEffect;

/** How the facts of the credit-overrun rule are stored. */
final class CreditFactForms {

    private CreditFactForms() {}

    static void write(Output out, CreditFact fact) {
        switch (fact) {
            case CreditFact.LimitSet set -> {
                out.octet(0);
                CreditForms.write(out, set.limit());
                out.currency(set.currency());
            }
            case CreditFact.Posted posted -> {
                out.octet(1);
                out.all(posted.postings(), CreditForms::write);
            }
            case CreditFact.OrderHeld held -> {
                out.octet(2);
                out.text(held.order());
            }
            case CreditFact.HoldEnded ended -> {
                out.octet(3);
                out.text(ended.order());
            }
            case CreditFact.DueChanged changed -> {
                out.octet(4);
                out.text(changed.document());
                out.day(changed.dueOn());
            }
            case CreditFact.Disputed disputed -> {
                out.octet(5);
                out.text(disputed.document());
                out.money(disputed.amount());
            }
            case CreditFact.OfMember told -> {
                out.octet(9);
                out.text(told.member());
                write(out, told.fact());
            }
            case CreditFact.RatesMoved moved -> {
                out.octet(8);
                CreditForms.write(out, new ExchangeEffect(moved.unrealised(), moved.rate()));
            }
            case CreditFact.BillDishonoured back -> {
                out.octet(7);
                out.text(back.bill());
                out.all(back.claims(), Output::text);
            }
            case CreditFact.OverLimit told -> {
                out.octet(6);
                out.text(told.order());
                out.text(told.verdict());
                out.optional(told.excess(), Output::money);
                out.optional(told.by(), Output::text);
                out.optional(told.until(), Output::instant);
            }
        }
    }

    static CreditFact fact(Input in) {
        var form = in.octet();
        return switch (form) {
            case 0 -> new CreditFact.LimitSet(CreditForms.limit(in), in.currency());
            case 1 -> new CreditFact.Posted(in.all(CreditForms::posting));
            case 2 -> new CreditFact.OrderHeld(in.text());
            case 3 -> new CreditFact.HoldEnded(in.text());
            case 4 -> new CreditFact.DueChanged(in.text(), in.day());
            case 5 -> new CreditFact.Disputed(in.text(), in.money());
            case 6 ->
                new CreditFact.OverLimit(
                        in.text(),
                        in.text(),
                        in.optional(Input::money),
                        in.optional(Input::text),
                        in.optional(Input::instant));
            case 7 -> new CreditFact.BillDishonoured(in.text(), in.all(Input::text));
            case 8 -> moved(CreditForms.exchange(in));
            case 9 -> new CreditFact.OfMember(in.text(), fact(in));
            default -> throw new IllegalStateException("no credit fact is stored as " + form);
        };
    }

    private static CreditFact moved(ExchangeEffect exchange) {
        return new CreditFact.RatesMoved(exchange.unrealised(), exchange.newest());
    }
}
