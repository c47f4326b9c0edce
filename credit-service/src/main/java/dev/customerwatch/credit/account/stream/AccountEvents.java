package dev.customerwatch.credit.account.stream;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Figures;
import dev.customerwatch.credit.account.GroupFact;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.LimitFact;
import dev.customerwatch.credit.account.StatusFact;
import dev.customerwatch.credit.account.SupplyFact;

/** What entries about the account itself publish. */
final class AccountEvents {

    private AccountEvents() {}

    static void add(Publication to, Fact.Opened opened, Account.Open account) {
        var term = account.terms().payment();
        to.add(
                "credit.credit-account-opened.v1",
                new Bodies.CreditAccountOpened(
                        to.customerId(),
                        term.lengthInDays(),
                        term.hasPlainDays() ? null : term,
                        opened.imported() ? "IMPORT" : null,
                        to.figures()));
    }

    static void add(Publication to, Fact.LimitChanged changed, Account.Open account) {
        var limits = account.terms().limits();
        to.add(
                "credit.credit-limit-changed.v1",
                new Bodies.CreditLimitChanged(
                        to.customerId(),
                        to.figures().limit(),
                        Figures.InForce.of(changed.previous()),
                        limits.temporary() == null ? null : Figures.InForce.of(limits.permanent()),
                        changed.until(),
                        changed.reason(),
                        to.figures()));
    }

    static void add(Publication to, Fact.Revalued revalued) {
        var rate = revalued.rate();
        to.add(
                "credit.exposure-revalued.v1",
                new Bodies.ExposureRevalued(
                        to.customerId(),
                        rate.base(),
                        rate.quote(),
                        rate.rate().toPlainString(),
                        rate.date(),
                        rate.source(),
                        to.postings(),
                        to.figures()));
    }

    static void add(Publication to, SupplyFact supply) {
        var type = switch (supply) {
            case SupplyFact.Held held -> "credit.supply-held.v1";
            case SupplyFact.Resumed resumed -> "credit.supply-resumed.v1";
        };
        to.add(type, new Bodies.SupplyDirected(to.customerId(), supply.reason(), supply.by(), to.figures()));
    }

    static void add(Publication to, LimitFact fact) {
        var limit = to.figures().limit();
        switch (fact) {
            case LimitFact.TemporaryGranted granted ->
                to.add(
                        "credit.temporary-limit-granted.v1",
                        new Bodies.TemporaryLimitGranted(
                                to.customerId(),
                                limit,
                                Figures.InForce.of(granted.previous()),
                                granted.until(),
                                granted.reason(),
                                to.figures()));
            case LimitFact.TemporaryEnded ended ->
                to.add(
                        "credit.temporary-limit-expired.v1",
                        new Bodies.TemporaryLimitExpired(
                                to.customerId(),
                                limit,
                                Figures.InForce.of(new Limit.UpTo(ended.amount())),
                                to.figures()));
            case LimitFact.Begun begun ->
                to.add(
                        "credit.credit-limit-changed.v1",
                        new Bodies.CreditLimitChanged(
                                to.customerId(),
                                limit,
                                Figures.InForce.of(begun.previous()),
                                limit.equals(Figures.InForce.of(begun.limit()))
                                        ? null
                                        : Figures.InForce.of(begun.limit()),
                                begun.until(),
                                begun.reason(),
                                to.figures()));
            case LimitFact.Planned planned -> {
                // told when it takes effect
            }
            case LimitFact.PlanWithdrawn withdrawn -> {
                // nothing was in force
            }
            case LimitFact.PartLimited limited ->
                to.add(
                        "credit.part-limit-changed.v1",
                        new Bodies.PartLimitChanged(
                                to.customerId(),
                                limited.part(),
                                limited.limit(),
                                limited.previous(),
                                limited.reason(),
                                to.figures()));
            case LimitFact.ValidityEnded ended ->
                to.add(
                        "credit.credit-limit-changed.v1",
                        new Bodies.CreditLimitChanged(
                                to.customerId(),
                                limit,
                                Figures.InForce.of(ended.previous()),
                                null,
                                null,
                                "The limit came to the end of its validity",
                                to.figures()));
        }
    }

    static void add(Publication to, GroupFact fact) {
        switch (fact) {
            case GroupFact.Joined joined -> member(to, joined.groupId(), true);
            case GroupFact.Left left -> member(to, left.groupId(), false);
            case GroupFact ofGroup -> {
                // stands in the ledger of a group, which tells of it itself
            }
        }
    }

    private static void member(Publication to, String groupId, boolean member) {
        to.add(
                "credit.group-membership-changed.v1",
                new Bodies.GroupMembershipChanged(to.customerId(), groupId, member, to.figures()));
    }

    static void add(Publication to, StatusFact.Changed changed) {
        to.add(
                "credit.account-status-changed.v1",
                new Bodies.AccountStatusChanged(
                        to.customerId(), changed.status(), changed.previous(), changed.reason(), to.figures()));
    }
}
