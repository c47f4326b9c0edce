package dev.customerwatch.customer.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

    /** Two at night in Shanghai is 18:00 of the day before in UTC. */
    @ParameterizedTest
    @CsvSource({
        "DAILY, 2026-01-14T17:59:59.999Z, 2026-01-14T18:00:00Z",
        "DAILY, 2026-01-14T18:00:00Z, 2026-01-15T18:00:00Z",
        "WEEKLY, 2026-01-14T02:00:00Z, 2026-01-18T18:00:00Z",
        "WEEKLY, 2026-01-11T17:00:00Z, 2026-01-11T18:00:00Z",
        "MONTHLY, 2026-01-14T02:00:00Z, 2026-01-31T18:00:00Z",
        "MONTHLY, 2026-01-31T17:00:00Z, 2026-01-31T18:00:00Z",
        "MONTHLY, 2026-12-31T18:00:00Z, 2027-01-31T18:00:00Z"
    })
    void fallsDueInTheNightThatComes(Rhythm rhythm, Instant now, Instant due) {
        assertThat(rhythm.next(now, ZoneId.of("Asia/Shanghai"))).isEqualTo(due);
    }
}
