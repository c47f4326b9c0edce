package dev.customerwatch.alert.timeline.stream.store;

import dev.customerwatch.alert.rule.credit.Account;
import dev.customerwatch.alert.rule.credit.Approval;
import dev.customerwatch.alert.rule.credit.CreditLimit;
import dev.customerwatch.alert.rule.credit.CreditReason;
import dev.customerwatch.alert.rule.credit.CreditState;
import dev.customerwatch.alert.rule.credit.DishonouredBill;
import dev.customerwatch.alert.rule.credit.ExchangeEffect;
import dev.customerwatch.alert.rule.credit.LimitRecord;
import dev.customerwatch.alert.rule.credit.Particulars;
import dev.customerwatch.alert.rule.credit.Posting;
import dev.customerwatch.alert.rule.credit.Standing;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the state of the credit-overrun rule is stored. */
final class CreditForms {

    private CreditForms() {}

    static void write(Output out, CreditState state) {
        out.instant(state.at());
        write(out, state.before());
        write(out, state.now());
        write(out, state.own());
        out.all(state.members().entrySet(), (to, member) -> {
            to.text(member.getKey());
            write(to, member.getValue());
        });
        out.all(state.approvals(), CreditForms::write);
        out.all(state.events(), Output::text);
    }

    static CreditState state(Input in) {
        return new CreditState(
                in.instant(),
                standing(in),
                standing(in),
                particulars(in),
                members(in),
                in.all(CreditForms::approval),
                in.all(Input::text));
    }

    private static SortedMap<String, Particulars> members(Input in) {
        var members = new TreeMap<String, Particulars>();
        in.all(it -> Map.entry(it.text(), particulars(it)))
                .forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }

    private static void write(Output out, Particulars known) {
        write(out, known.account());
        out.all(known.heldOrders(), Output::text);
        out.all(known.bills(), (to, bill) -> {
            to.text(bill.bill());
            to.instant(bill.at());
            to.all(bill.claims(), Output::text);
        });
    }

    private static Particulars particulars(Input in) {
        return new Particulars(
                account(in),
                in.all(Input::text),
                in.all(it -> new DishonouredBill(it.text(), it.instant(), it.all(Input::text))));
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

    static void write(Output out, ExchangeEffect exchange) {
        out.money(exchange.unrealised());
        out.optional(exchange.newest(), CreditForms::write);
    }

    static ExchangeEffect exchange(Input in) {
        return new ExchangeEffect(in.money(), in.optional(CreditForms::rate));
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

    static void write(Output out, CreditLimit limit) {
        out.constant(limit.kind());
        out.optional(limit.amount(), Output::money);
    }

    static CreditLimit limit(Input in) {
        return new CreditLimit(in.constant(CreditLimit.Kind.class), in.optional(Input::money));
    }

    static void write(Output out, Posting posting) {
        out.text(posting.part());
        out.text(posting.document());
        out.money(posting.amount());
        out.optional(posting.dueOn(), Output::day);
        out.optional(posting.disputed(), Output::money);
    }

    static Posting posting(Input in) {
        return new Posting(in.text(), in.text(), in.money(), in.optional(Input::day), in.optional(Input::money));
    }
}
