package dev.customerwatch.alert.desk;

import static dev.customerwatch.alert.desk.AlertState.FIRING;
import static dev.customerwatch.alert.desk.AlertState.PENDING;
import static dev.customerwatch.alert.desk.AlertState.RESOLVED;
import static dev.customerwatch.alert.desk.AlertState.RETRACTED;
import static dev.customerwatch.alert.rule.Severity.CRITICAL;
import static dev.customerwatch.alert.rule.Severity.ERROR;
import static dev.customerwatch.alert.rule.Severity.INFO;
import static dev.customerwatch.alert.rule.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.desk.EpisodeChange.Kind;
import dev.customerwatch.alert.rule.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Warnings story = new Warnings();

    @ParameterizedTest
    @CsvSource({"INFO, PENDING", "WARNING, PENDING", "ERROR, FIRING", "CRITICAL, FIRING"})
    void waitsBeforeItTellsUnlessTheSeverityIsExempt(Severity severity, AlertState state) {
        assertThat(story.raised(severity).alert().state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"59, PENDING", "60, FIRING"})
    void firesWhenItHasSettled(int seconds, AlertState state) {
        story.raised(WARNING).after(Duration.ofSeconds(seconds));

        assertThat(story.alert().state()).isEqualTo(state);
    }

    @Test
    void tellsNothingOfWhatIsTakenBackBeforeItHasSettled() {
        story.raised(WARNING).after(SECOND).retracted().after(DAY);

        assertThat(story.alert().state()).isEqualTo(RETRACTED);
        assertThat(story.alert().telling()).isEqualTo(Telling.NOTHING);
    }

    @Test
    void tellsWhatStillFiresAfterAnImportOnceInTheNextDigest() {
        story.imported()
                .after(Duration.ofSeconds(130))
                .raised(WARNING)
                .changed(ERROR)
                .live();
        assertThat(story.alert().state()).isEqualTo(PENDING);
        assertThat(story.alert().telling().at()).isEqualTo(Warnings.START.plus(Duration.ofMinutes(5)));

        story.after(Duration.ofSeconds(169));
        assertThat(story.alert().state()).isEqualTo(PENDING);
        story.after(SECOND);
        assertThat(story.alert().state()).isEqualTo(FIRING);
        assertThat(story.alert().telling().told()).isEqualTo(ERROR);
        story.handedOver().after(DAY);
        assertThat(story.alert().telling()).isEqualTo(new Telling(ERROR, null, null));
    }

    @Test
    void neverTellsWhatBeganAndEndedInImportedHistory() {
        story.imported().raisedAndResolved(CRITICAL).after(DAY);

        assertThat(story.alert().state()).isEqualTo(RESOLVED);
        assertThat(story.alert().telling()).isEqualTo(Telling.NOTHING);
    }

    @Test
    void settlesOnceHoweverOftenTheSeverityChanges() {
        story.raised(INFO).after(MINUTE.minusSeconds(1)).changed(WARNING).after(SECOND);

        assertThat(story.alert().state()).isEqualTo(FIRING);
        assertThat(story.alert().telling().told()).isEqualTo(WARNING);
    }

    @Test
    void tellsARiseAgainEvenWhenAcknowledged() {
        story.raised(WARNING).after(MINUTE).handedOver().acknowledged(DAY).changed(ERROR);

        assertThat(story.alert().telling().told()).isEqualTo(ERROR);
        assertThat(story.alert().telling().owedSince()).isEqualTo(Warnings.START.plus(MINUTE));
        assertThat(story.alert().acknowledged()).isNotNull();
    }

    @Test
    void tellsARiseAfterItHasSettled() {
        story.raised(INFO).after(MINUTE).handedOver().changed(WARNING);
        assertThat(story.alert().telling().owedSince()).isNull();
        assertThat(story.alert().dueAt()).isEqualTo(Warnings.START.plus(MINUTE).plus(MINUTE));

        assertThat(story.after(MINUTE).alert().telling().owedSince()).isNotNull();
    }

    @Test
    void doesNotTellAFallButTheNextRise() {
        story.raised(ERROR).handedOver().after(SECOND).changed(WARNING);
        assertThat(story.alert().telling().owedSince()).isNull();
        assertThat(story.alert().dueAt()).isNull();

        story.after(SECOND).changed(ERROR);
        assertThat(story.alert().telling().owedSince()).isNotNull();
    }

    @Test
    void owesTheEndToThoseWhoWereTold() {
        story.raised(ERROR).handedOver().after(SECOND).resolved();

        assertThat(story.alert().state()).isEqualTo(RESOLVED);
        assertThat(story.alert().course().until()).isEqualTo(Warnings.START.plus(SECOND));
        assertThat(story.alert().telling().owedSince()).isEqualTo(Warnings.START.plus(SECOND));
    }

    @Test
    void keepsWhatItLastSaidWhenItIsRetracted() {
        story.raised(ERROR).after(SECOND).resolved().after(SECOND).retracted();

        assertThat(story.alert().state()).isEqualTo(RETRACTED);
        assertThat(story.alert().course().until()).isNull();
        assertThat(story.alert().course().severity()).isEqualTo(ERROR);
    }

    @Test
    void settlesAgainWhenARevisionReopensIt() {
        story.raised(WARNING)
                .after(MINUTE)
                .resolved()
                .handedOver()
                .after(SECOND)
                .reopened();
        assertThat(story.alert().state()).isEqualTo(PENDING);

        assertThat(story.after(MINUTE).alert().state()).isEqualTo(FIRING);
    }

    @ParameterizedTest
    @CsvSource({"23, true", "24, false"})
    void anAcknowledgementLapses(int hours, boolean isAcknowledged) {
        story.raised(WARNING).acknowledged(DAY).after(Duration.ofHours(hours));

        assertThat(story.alert().acknowledged() != null).isEqualTo(isAcknowledged);
    }

    @Test
    void anAcknowledgementSurvivesUpdatesAndEndsWithTheAlert() {
        story.raised(WARNING).acknowledged(DAY).after(SECOND).changed(ERROR);
        assertThat(story.alert().acknowledged()).isNotNull();

        assertThat(story.resolved().alert().acknowledged()).isNull();
    }

    @Test
    void acknowledgingAResolvedAlertDoesNothing() {
        var resolved = story.raised(WARNING).after(SECOND).resolved().alert();

        assertThat(story.acknowledged(DAY).alert()).isEqualTo(resolved);
    }

    @Test
    void takesEachChangeOnce() {
        var raise = story.raised(WARNING).change(Kind.CHANGED, null);
        story.take(raise);
        var once = story.alert();

        assertThat(story.take(raise).wasNews()).isFalse();
        assertThat(story.alert()).isEqualTo(once);
    }

    @Test
    void anEngineThatStartsAnewChangesNothing() {
        var again = new ArrayList<EpisodeChange>();
        story.raised(WARNING);
        again.add(story.change(Kind.RAISED, null));
        story.after(SECOND).changed(ERROR);
        again.add(story.change(Kind.CHANGED, null));
        story.after(SECOND).resolved();
        again.add(story.change(Kind.RESOLVED, Warnings.START.plusSeconds(2)));
        var before = story.alert();

        for (var change : again) {
            assertThat(story.take(change).wasNews()).isFalse();
        }
        assertThat(story.alert()).isEqualTo(before);
    }

    @Test
    void remembersABoundedCourseAndBoundedChanges() {
        story.raised(INFO);
        for (var step = 0; step < 500; step++) {
            story.after(SECOND).changed(step % 2 == 0 ? WARNING : CRITICAL);
        }

        assertThat(story.alert().course().changes()).hasSize(Course.MOST_CHANGES);
        assertThat(story.alert().course().changes().getFirst().at()).isEqualTo(Warnings.START);
        assertThat(story.alert().course().last().at()).isEqualTo(Warnings.START.plusSeconds(500));
        assertThat(story.alert().applied()).hasSize(Alert.REMEMBERED);
    }

    @Test
    void aChangeOfAnUnknownEpisodeIsTakenAsItsBeginning() {
        var desk = new Desk(Warnings.SETTLE);
        var change = new Warnings().raised(ERROR).change(Kind.CHANGED, null);

        var alert = desk.on(null, change, new Moment(Instant.EPOCH, Instant.EPOCH));

        assertThat(alert).map(Alert::state).hasValue(FIRING);
        assertThat(alert.map(Alert::applied)).hasValue(List.of("change-2"));
    }
}
