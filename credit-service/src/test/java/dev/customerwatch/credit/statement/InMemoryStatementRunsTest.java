package dev.customerwatch.credit.statement;

class InMemoryStatementRunsTest extends StatementRunsContract {

    private final StatementRuns runs = new InMemoryStatementRuns();

    @Override
    protected StatementRuns runs() {
        return runs;
    }
}
