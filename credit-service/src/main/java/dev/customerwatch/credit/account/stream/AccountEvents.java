package dev.customerwatch.credit.account.stream;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Figures;
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

    static void add(Publication to, Fact.LimitChanged changed) {
        to.add(
                "credit.credit-limit-changed.v1",
                new Bodies.CreditLimitChanged(
                        to.customerId(),
                        to.figures().limit(),
                        Figures.InForce.of(changed.previous()),
                        changed.reason(),
                        to.figures()));
    }

    static void add(Publication to, SupplyFact supply) {
        var type = switch (supply) {
            case SupplyFact.Held held -> "credit.supply-held.v1";
            case SupplyFact.Resumed resumed -> "credit.supply-resumed.v1";
        };
        to.add(type, new Bodies.SupplyDirected(to.customerId(), supply.reason(), supply.by(), to.figures()));
    }
}
