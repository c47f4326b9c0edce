package dev.customerwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.desk.stream.AlertEvent;
import dev.customerwatch.alert.setting.mongo.CompanySettings;
import dev.customerwatch.alert.setting.mongo.VersionDocument;
import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.testkit.Contracts;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlertContractsTest {

    /** Our records hold all that the samples hold, and write it back member for member. */
    @Test
    void publishesWhatTheSamplesShow() {
        for (var sample : Contracts.samplesOf("alert")) {
            if (sample.type().equals(CompanySettings.TYPE)) {
                Contracts.assertProduces(sample, EventJson.read(sample.body(), VersionDocument.class));
                continue;
            }
            var body = EventJson.read(sample.body(), AlertEvent.Body.class);

            Contracts.assertProduces(sample, body);
            assertThat(AlertEvent.ofType(sample.type())).as(sample.type()).isPresent();
        }
        Contracts.assertAllProduced(
                "alert",
                Stream.concat(Arrays.stream(AlertEvent.values()).map(AlertEvent::type), Stream.of(CompanySettings.TYPE))
                        .toList());
    }
}
