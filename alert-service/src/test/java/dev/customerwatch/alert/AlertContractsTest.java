package dev.customerwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.desk.stream.AlertEvent;
import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.testkit.Contracts;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AlertContractsTest {

    /** Our records hold all that the samples hold, and write it back member for member. */
    @Test
    void publishesWhatTheSamplesShow() {
        for (var sample : Contracts.samplesOf("alert")) {
            var body = EventJson.read(sample.body(), AlertEvent.Body.class);

            Contracts.assertProduces(sample, body);
            assertThat(AlertEvent.ofType(sample.type())).as(sample.type()).isPresent();
        }
        Contracts.assertAllProduced(
                "alert",
                Arrays.stream(AlertEvent.values()).map(AlertEvent::type).toList());
    }
}
