package dev.customerwatch.credit.statement.mongo;

import dev.customerwatch.credit.statement.StatementRuns;
import dev.customerwatch.credit.statement.StatementRunsContract;
import dev.customerwatch.testkit.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest("credit")
class MongoStatementRunsTest extends StatementRunsContract {

    @Autowired
    private StatementRuns runs;

    @Override
    protected StatementRuns runs() {
        return runs;
    }
}
