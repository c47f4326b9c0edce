package dev.customerwatch.credit.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.anomaly.AnomalyReport.Handling;
import dev.customerwatch.credit.anomaly.AnomalyReports.Adding;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.messaging.store.RequestKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of anomaly reports does. */
public abstract class AnomalyReportsContract {

    // far off, so that no due work comes in between
    private static final Instant AT = Instant.parse("2099-01-05T04:00:00Z");

    protected abstract AnomalyReports reports();

    @Test
    void keepsAReportOncePerRequest() {
        var report = report(Uuids.next(), Uuids.next());
        var request = new RequestKey("rep1:" + report.reportId(), "hash");

        assertThat(reports().add(report, request)).isEqualTo(new Adding.Added(report));
        assertThat(reports().add(report(Uuids.next(), report.customerId()), request))
                .isEqualTo(new Adding.Added(report));
        assertThat(reports().add(report, new RequestKey(request.key(), "other")))
                .isEqualTo(new Adding.KeyReused());
        assertThat(reports().find(report.reportId())).contains(report);
        assertThat(reports().find("nothing")).isEmpty();
    }

    @Test
    void changesAndListsWhatIsOpen() {
        var open = added();
        var handled = added();
        var changed =
                reports().change(handled.reportId(), it -> it.handled(new Handling(true, "visited", "manager1", AT)));

        assertThat(reports().find(handled.reportId())).isEqualTo(changed);
        assertThat(reports().list(true, null, 10_000)).contains(open).doesNotContain(changed.orElseThrow());
        assertThat(reports().list(false, null, 10_000)).contains(open, changed.orElseThrow());
        assertThat(reports().list(true, open.reportId(), 1)).doesNotContain(open);
        assertThat(reports().change("nothing", it -> it)).isEmpty();
    }

    private AnomalyReport added() {
        var report = report(Uuids.next(), Uuids.next());
        reports().add(report, null);
        return report;
    }

    static AnomalyReport report(String id, String customer) {
        var kind = AnomalyReport.Kind.BUSINESS;
        return new AnomalyReport(id, customer, kind, "the warehouse is empty", "driver1", AT, null, false);
    }
}
