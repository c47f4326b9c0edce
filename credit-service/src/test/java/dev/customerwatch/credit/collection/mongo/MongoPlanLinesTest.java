package dev.customerwatch.credit.collection.mongo;

import dev.customerwatch.credit.collection.PlanLines;
import dev.customerwatch.credit.collection.PlanLinesContract;
import dev.customerwatch.testkit.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest("credit")
class MongoPlanLinesTest extends PlanLinesContract {

    @Autowired
    private PlanLines lines;

    @Override
    protected PlanLines lines() {
        return lines;
    }
}
