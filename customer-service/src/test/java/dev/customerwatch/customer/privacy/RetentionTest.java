package dev.customerwatch.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.history.Part;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant ENDED = Instant.parse("2023-01-12T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2023-01-12T01:59:59.999Z, HABITS_KEPT",
        "2023-01-12T02:00:00Z, HABITS_GONE",
        "2026-01-12T01:59:59.999Z, HABITS_GONE",
        "2026-01-12T02:00:00Z, ALL_GONE"
    })
    void consentEndsWithTheRelationAndTradeThreeYearsLater(Instant now, String expected) {
        var past = Retention.past(ENDED, Set.of(), now, ZONE);

        assertThat(past.contains(Part.CONSUMPTION)).isEqualTo(!expected.equals("HABITS_KEPT"));
        assertThat(past.contains(Part.CONTACTS)).isEqualTo(expected.equals("ALL_GONE"));
    }

    @Test
    void nothingThatIsPastIsEverKeptAgain() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var early = ENDED.plusSeconds(random.nextLong(200_000_000));
            var late = early.plusSeconds(random.nextLong(200_000_000));
            assertThat(Retention.past(ENDED, Set.of(), late, ZONE))
                    .containsAll(Retention.past(ENDED, Set.of(), early, ZONE));
        }
        assertThat(Retention.past(null, Set.of(Part.CAREER), ENDED, ZONE)).containsExactly(Part.CAREER);
    }
}
