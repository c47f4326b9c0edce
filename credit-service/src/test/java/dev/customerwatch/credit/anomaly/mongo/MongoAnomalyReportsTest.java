package dev.customerwatch.credit.anomaly.mongo;

import dev.customerwatch.credit.anomaly.AnomalyReports;
import dev.customerwatch.credit.anomaly.AnomalyReportsContract;
import dev.customerwatch.testkit.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest("credit")
class MongoAnomalyReportsTest extends AnomalyReportsContract {

    @Autowired
    private AnomalyReports reports;

    @Override
    protected AnomalyReports reports() {
        return reports;
    }
}
