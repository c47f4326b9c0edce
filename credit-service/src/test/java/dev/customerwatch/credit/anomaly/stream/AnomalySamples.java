package dev.customerwatch.credit.anomaly.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.anomaly.AnomalyReport;
import dev.customerwatch.credit.anomaly.AnomalyReport.Handling;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Sample;

/** A report as it is published: the sample. */
public final class AnomalySamples {

    private AnomalySamples() {}

    public static void compare(Sample sample) {
        var at = sample.event().time();
        var report = new AnomalyReport(
                sample.event().subject(),
                sample.key(),
                AnomalyReport.Kind.BUSINESS,
                "The warehouse is empty and the phone is not answered",
                "driver1",
                at,
                null,
                false);

        assertThat(AnomalyEvents.of(null, report)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(sample.type());
            Contracts.assertProduces(sample, event.body());
        });
        var handled = report.handled(new Handling(true, "visited", "manager1", at));
        assertThat(AnomalyEvents.of(report, handled)).isEmpty();
    }
}
