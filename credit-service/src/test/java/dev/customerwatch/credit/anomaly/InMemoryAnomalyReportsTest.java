package dev.customerwatch.credit.anomaly;

class InMemoryAnomalyReportsTest extends AnomalyReportsContract {

    private final AnomalyReports reports = new InMemoryAnomalyReports();

    @Override
    protected AnomalyReports reports() {
        return reports;
    }
}
