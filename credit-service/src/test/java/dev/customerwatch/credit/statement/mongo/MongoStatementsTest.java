package dev.customerwatch.credit.statement.mongo;

import dev.customerwatch.credit.statement.Statements;
import dev.customerwatch.credit.statement.StatementsContract;
import dev.customerwatch.testkit.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest("credit")
class MongoStatementsTest extends StatementsContract {

    @Autowired
    private Statements statements;

    @Override
    protected Statements statements() {
        return statements;
    }
}
