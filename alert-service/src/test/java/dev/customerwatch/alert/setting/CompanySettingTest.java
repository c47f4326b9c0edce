package dev.customerwatch.alert.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.rule.LostSettings;
import dev.customerwatch.alert.setting.CompanySetting.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanySettingTest {

    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private static final Content HOLIDAY = new Content.Calendar(List.of(LocalDate.parse("2026-02-17")), List.of());

    private final CompanySetting calendar = CompanySetting.neverSet(Setting.CALENDAR);

    @Test
    void countsItsVersions() {
        var first = accepted(calendar.set(HOLIDAY, NOW, 0, "boss", NOW));
        assertThat(first.newest()).contains(new Version(1, NOW, HOLIDAY, "boss", NOW));
        var second = accepted(first.set(HOLIDAY, NOW.plusSeconds(1), 1, "boss", NOW));
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.versions()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true"})
    void neverChangesWhatWasInForce(long millis, boolean isAccepted) {
        var outcome = calendar.set(HOLIDAY, NOW.plusMillis(millis), 0, "boss", NOW);
        assertThat(outcome instanceof Outcome.Accepted).isEqualTo(isAccepted);
    }

    @Test
    void isSetOnTheVersionThatItWasDecidedOn() {
        var first = accepted(calendar.set(HOLIDAY, NOW, 0, "boss", NOW));
        assertThat(first.set(HOLIDAY, NOW, 0, "boss", NOW)).isEqualTo(new Outcome.Stale(1));
        assertThat(calendar.set(HOLIDAY, NOW, 3, "boss", NOW)).isEqualTo(new Outcome.Stale(0));
    }

    @Test
    void aDayIsEitherOffOrWorked() {
        var day = LocalDate.parse("2026-02-14");
        var both = new Content.Calendar(List.of(day), List.of(day));
        assertThat(calendar.set(both, NOW, 0, "boss", NOW))
                .isEqualTo(new Outcome.Contradiction(new Content.Objection("workdays", "2026-02-14")));
    }

    @ParameterizedTest
    @CsvSource({"01-01, 06-29, true", "01-01, 06-30, false", "11-01, 04-29, true", "11-01, 04-30, false"})
    void aSeasonIsShorterThanHalfAYear(String from, String until, boolean isAccepted) {
        var season = new LostSettings.Season(MonthDay.parse("--" + from), MonthDay.parse("--" + until));
        var policy = new Content.LostPolicy(new LostSettings(45, 90, 180, 90, season));
        var outcome = CompanySetting.neverSet(Setting.LOST_POLICY).set(policy, NOW, 0, "boss", NOW);
        assertThat(outcome instanceof Outcome.Accepted).isEqualTo(isAccepted);
    }

    private static CompanySetting accepted(Outcome outcome) {
        return ((Outcome.Accepted) outcome).setting();
    }
}
