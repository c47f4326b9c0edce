package dev.customerwatch.alert.timeline.stream.store;

import dev.customerwatch.alert.rule.credit.Account;
import dev.customerwatch.alert.rule.credit.Approval;
import dev.customerwatch.alert.rule.credit.CreditFact;
import dev.customerwatch.alert.rule.credit.CreditLimit;
import dev.customerwatch.alert.rule.credit.CreditReason;
import dev.customerwatch.alert.rule.credit.CreditState;
import dev.customerwatch.alert.rule.credit.DishonouredBill;
import dev.customerwatch.alert.rule.credit.ExchangeEffect;
import dev.customerwatch.alert.rule.credit.LimitRecord;
import dev.customerwatch.alert.rule.credit.Posting;
import dev.customerwatch.alert.rule.credit.Standing;

/** How the facts and the state of the credit-overrun rule are stored. */
final class CreditForms {

    private CreditForms() {}

    static void write(Output out, CreditState state) {
        out.instant(state.at());
        write(out, state.before());
        write(out, state.now());
        write(out, state.account());
        out.all(state.heldOrders(), Output::text);
        out.all(state.approvals(), CreditForms::write);
        out.all(state.bills(), (to, bill) -> {
            to.text(bill.bill());
            to.instant(bill.at());
            to.all(bill.claims(), Output::text);
        });
        out.all(state.events(), Output::text);
    }

    static CreditState state(Input in) {
        return new CreditState(
                in.instant(),
                standing(in),
                standing(in),
                account(in),
                in.all(Input::text),
                in.all(CreditForms::approval),
                in.all(it -> new DishonouredBill(it.text(), it.instant(), it.all(Input::text))),
                in.all(Input::text));
    }

    static void write(Output out, CreditFact fact) {
        switch (fact) {
            case CreditFact.LimitSet set -> {
                out.octet(0);
                write(out, set.limit());
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
            case CreditFact.RatesMoved moved -> {
                out.octet(8);
                write(out, new ExchangeEffect(moved.unrealised(), moved.rate()));
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
            case 0 -> new CreditFact.LimitSet(limit(in), in.currency());
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
            case 8 -> moved(exchange(in));
            default -> throw new IllegalStateException("no credit fact is stored as " + form);
        };
    }

    private static void write(Output out, Standing standing) {
        out.optional(standing.reason(), Output::constant);
        out.optional(standing.withinSince(), Output::instant);
    }

    private static Standing standing(Input in) {
        return new Standing(in.optional(it -> it.constant(CreditReason.class)), in.optional(Input::instant));
    }

    private static void write(Output out, Account account) {
        write(out, account.limit().limit());
        out.optional(account.limit().since(), Output::instant);
        out.optional(account.limit().event(), Output::text);
        out.money(account.owed());
        out.money(account.reserved());
        out.optional(account.exchange(), CreditForms::write);
        out.all(account.documents(), CreditForms::write);
    }

    private static Account account(Input in) {
        var limit = new LimitRecord(limit(in), in.optional(Input::instant), in.optional(Input::text));
        return new Account(
                limit, in.money(), in.money(), in.optional(CreditForms::exchange), in.all(CreditForms::posting));
    }

    private static void write(Output out, ExchangeEffect exchange) {
        out.money(exchange.unrealised());
        out.optional(exchange.newest(), CreditForms::write);
    }

    private static ExchangeEffect exchange(Input in) {
        return new ExchangeEffect(in.money(), in.optional(CreditForms::rate));
    }

    private static CreditFact moved(ExchangeEffect exchange) {
        return new CreditFact.RatesMoved(exchange.unrealised(), exchange.newest());
    }

    private static void write(Output out, ExchangeEffect.Rate rate) {
        out.text(rate.currency());
        out.text(rate.rate());
        out.day(rate.date());
    }

    private static ExchangeEffect.Rate rate(Input in) {
        return new ExchangeEffect.Rate(in.text(), in.text(), in.day());
    }

    private static void write(Output out, Approval approval) {
        out.text(approval.order());
        out.text(approval.verdict());
        out.optional(approval.excess(), Output::money);
        out.optional(approval.by(), Output::text);
        out.instant(approval.at());
        out.optional(approval.until(), Output::instant);
    }

    private static Approval approval(Input in) {
        return new Approval(
                in.text(),
                in.text(),
                in.optional(Input::money),
                in.optional(Input::text),
                in.instant(),
                in.optional(Input::instant));
    }

    private static void write(Output out, CreditLimit limit) {
        out.constant(limit.kind());
        out.optional(limit.amount(), Output::money);
    }

    private static CreditLimit limit(Input in) {
        return new CreditLimit(in.constant(CreditLimit.Kind.class), in.optional(Input::money));
    }

    private static void write(Output out, Posting posting) {
        out.text(posting.part());
        out.text(posting.document());
        out.money(posting.amount());
        out.optional(posting.dueOn(), Output::day);
        out.optional(posting.disputed(), Output::money);
    }

    private static Posting posting(Input in) {
        return new Posting(in.text(), in.text(), in.money(), in.optional(Input::day), in.optional(Input::money));
    }
}
