package dev.customerwatch.credit.statement;

class InMemoryStatementsTest extends StatementsContract {

    private final Statements statements = new InMemoryStatements();

    @Override
    protected Statements statements() {
        return statements;
    }
}
