package dev.customerwatch.credit.collection;

class InMemoryPlanLinesTest extends PlanLinesContract {

    private final PlanLines lines = new InMemoryPlanLines();

    @Override
    protected PlanLines lines() {
        return lines;
    }
}
