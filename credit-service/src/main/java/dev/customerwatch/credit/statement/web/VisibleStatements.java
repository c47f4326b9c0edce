package dev.customerwatch.credit.statement.web;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.web.VisibleAccounts;
import dev.customerwatch.credit.statement.Statement;
import dev.customerwatch.credit.statement.Statements;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Viewer;
import java.time.DateTimeException;

/** The statements of the accounts that a viewer may see. */
public final class VisibleStatements {

    private final Statements statements;
    private final VisibleAccounts accounts;

    public VisibleStatements(Statements statements, VisibleAccounts accounts) {
        this.statements = statements;
        this.accounts = accounts;
    }

    /** A statement and its account. */
    record Found(Account.Open account, Statements.Versioned statement) {}

    Found find(Viewer viewer, String statementId) {
        var key = key(statementId);
        var account = accounts.find(viewer, key.customerId());
        var statement = statements.find(key).orElseThrow(() -> unknown(statementId));
        return new Found(account, statement);
    }

    private static Statement.Key key(String statementId) {
        try {
            return Statement.Key.parse(statementId);
        } catch (IllegalArgumentException | DateTimeException none) {
            throw unknown(statementId);
        }
    }

    private static RuntimeException unknown(String statementId) {
        return CommonProblems.notFound("statementId", statementId);
    }
}
