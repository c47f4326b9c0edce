package dev.customerwatch.credit.anomaly;

import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.ChangeSupply;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.anomaly.AnomalyReport.Handling;
import dev.customerwatch.credit.file.FileDesk;
import dev.customerwatch.credit.file.Review;
import java.time.Instant;
import java.util.Optional;

/** Does what follows from anomaly reports: a limit review is due, and supply is held where a manager says so. */
public final class AnomalyDesk {

    private final AnomalyReports reports;
    private final FileDesk files;
    private final Ledgers ledgers;
    private final Bookkeeping bookkeeping;

    public AnomalyDesk(AnomalyReports reports, FileDesk files, Ledgers ledgers, Bookkeeping bookkeeping) {
        this.reports = reports;
        this.files = files;
        this.ledgers = ledgers;
        this.bookkeeping = bookkeeping;
    }

    /** What a manager made of a report, done at once; empty where there is no such report. */
    public Optional<AnomalyReport> handle(String reportId, Handling handling) {
        return reports.change(reportId, report -> report.handled(handling))
                .map(report -> carryOut(report, handling.at()));
    }

    /** Does what follows from a report, if that is still to be done. Idempotent. */
    public void due(String reportId, Instant now) {
        reports.find(reportId).ifPresent(report -> carryOut(report, now));
    }

    private AnomalyReport carryOut(AnomalyReport report, Instant now) {
        if (report.carriedOut()) {
            return report;
        }
        files.due(report.customerId(), Review.Kind.ANOMALY_REPORTED, report.reportId(), report.at());
        var handling = report.handling();
        if (handling != null && handling.supplyHeld()) {
            hold(report, handling, now);
        }
        return reports.change(report.reportId(), found -> found.done(report)).orElse(report);
    }

    /** Supply held before stays held; where there is no account there is nothing to hold. */
    private void hold(AnomalyReport report, Handling handling, Instant now) {
        var customer = report.customerId();
        var cause = Cause.request("anomaly:" + report.reportId(), now);
        bookkeeping.post(
                customer,
                head -> ledgers.byCause(customer, cause.key())
                        .<Outcome>map(Outcome.Repeated::new)
                        .orElseGet(() -> new ChangeSupply(
                                        customer, true, handling.finding(), handling.by(), head.seq(), cause)
                                .decide(head)));
    }
}
