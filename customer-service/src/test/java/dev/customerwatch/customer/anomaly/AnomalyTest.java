package dev.customerwatch.customer.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.customer.anomaly.Anomaly.Kind;
import dev.customerwatch.customer.anomaly.Anomaly.Status;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.text.UnfitText;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnomalyTest {

    private static final Instant NOW = Instant.parse("2026-01-12T10:00:00Z");

    private final Anomaly noticed = Anomaly.noticed("a", "c", "rep1", Kind.LAWSUIT, NOW, "sued by a supplier", NOW);

    @Test
    void waitsWhenNobodyLooksIntoItForADay() {
        var day = NOW.plus(Duration.ofDays(1));
        assertThat(noticed.fallenDue(day.minusMillis(1))).isInstanceOf(Ruling.Unchanged.class);
        var waiting = changed(noticed.fallenDue(day));

        assertThat(waiting.waits()).isTrue();
        assertThat(waiting.due()).isNull();
        assertThat(changed(waiting.judged(Status.CONFIRMED, null)).waits()).isFalse();
    }

    @Test
    void aFindingMayBeCorrectedButNotTakenBack() {
        var confirmed = changed(noticed.judged(Status.CONFIRMED, "true"));

        assertThat(confirmed.judged(Status.CONFIRMED, "true")).isInstanceOf(Ruling.Unchanged.class);
        assertThat(changed(confirmed.judged(Status.UNFOUNDED, "another company"))
                        .status())
                .isEqualTo(Status.UNFOUNDED);
        assertThatThrownBy(() -> confirmed.judged(Status.OPEN, null)).isInstanceOf(UnfitText.class);
        assertThatThrownBy(() -> Anomaly.noticed("a", "c", "rep1", Kind.OTHER, NOW.plusMillis(1), "x", NOW))
                .isInstanceOf(UnfitText.class);
    }

    private static Anomaly changed(Ruling<Anomaly> ruling) {
        return ((Ruling.Changed<Anomaly>) ruling).now();
    }
}
