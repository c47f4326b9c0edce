package dev.customerwatch.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessTimeTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant MONDAY = Instant.parse("2026-01-05T01:00:00.123456Z");
    private static final AsOf PAST = new AsOf(Instant.parse("2011-12-10T12:00:00Z"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "2011-12-10T12:00, 2011-12-10T04:00:00Z",
        "2011-12-10T12:00:00.5, 2011-12-10T04:00:00.500Z",
        "2011-12-10T12:00:00Z, 2011-12-10T12:00:00Z",
        "2011-12-10T12:00+01:00, 2011-12-10T11:00:00Z",
        "2011-07-10T12:00[Europe/London], 2011-07-10T11:00:00Z"
    })
    void readsHowPeopleWriteATime(String text, Instant instant) {
        assertThat(AsOf.parse(text, SHANGHAI).instant()).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2011-12-10", "2011-13-10T12:00", "2011-12-10T12:00[Atlantis]"})
    void refusesWhatIsNoTime(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AsOf.parse(text, SHANGHAI));
    }

    @Test
    void isTheSystemsWhereNobodyAsks() {
        assertThat(open(null, MONDAY).offset()).isEqualTo(Duration.ZERO);
    }

    @Test
    void goesOnOverTwoRestartsAndNeverBack() throws IOException {
        var first = open(PAST, MONDAY);
        assertThat(MONDAY.plus(first.offset()))
                .isBetween(PAST.instant(), PAST.instant().plusMillis(1));
        recordSomething();

        var second = open(PAST, MONDAY.plusSeconds(60));
        var third = open(null, MONDAY.plusSeconds(120));

        assertThat(second).isEqualTo(first);
        assertThat(third).isEqualTo(first);
    }

    @Test
    void isDecidedAnewWhileNothingIsRecorded() {
        open(PAST, MONDAY);

        var other = open(new AsOf(Instant.parse("2010-01-01T00:00:00Z")), MONDAY);

        assertThat(other.asOf()).isEqualTo("2010-01-01T00:00:00Z");
    }

    @Test
    void refusesAnotherTimeForTheSameData() throws IOException {
        open(PAST, MONDAY);
        recordSomething();

        assertThatThrownBy(() -> open(new AsOf(Instant.parse("2012-01-01T00:00:00Z")), MONDAY))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--data");
    }

    @Test
    void refusesAnyTimeForDataBegunByTheSystemsClock() throws IOException {
        open(null, MONDAY);
        recordSomething();

        assertThatThrownBy(() -> open(PAST, MONDAY)).isInstanceOf(CannotStart.class);
    }

    private void recordSomething() throws IOException {
        Files.createDirectory(folder.resolve("store"));
    }

    private BusinessTime open(@Nullable AsOf asked, Instant now) {
        try (var data = DataFolder.open(folder)) {
            return BusinessTime.of(data, asked, InstantSource.fixed(now));
        }
    }
}
