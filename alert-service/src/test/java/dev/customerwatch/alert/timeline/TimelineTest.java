package dev.customerwatch.alert.timeline;

import static dev.customerwatch.alert.timeline.Story.day;
import static dev.customerwatch.alert.timeline.Story.replayed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.customerwatch.alert.rule.AlertKey;
import dev.customerwatch.alert.rule.UnprocessableFact;
import dev.customerwatch.alert.rule.credit.CreditEvidence;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private final Story story = new Story();
    private final Watcher watcher = new Watcher();

    @Test
    void publishesACourseAsItHappens() {
        watcher.arrive(story.limit(0, "1000.00")).arrive(story.posted(1, "950.00"));
        watcher.arrive(story.posted(2, "51.00")).arrive(story.posted(3, "-501.00"));
        assertThat(watcher.heard()).containsExactly("RAISED WARNING", "CHANGED ERROR", "RESOLVED ERROR");
        assertThat(watcher.ids()).hasSize(1);
        var resolved = watcher.published().getLast();
        assertThat(resolved.at()).isEqualTo(day(3));
        assertThat(resolved.episode().key()).isEqualTo(new AlertKey("CREDIT", "default", "c-1"));
        assertThat(resolved.episode().start()).isEqualTo(day(1));
        assertThat(resolved.episode().end()).contains(day(3));
        assertThat(((CreditEvidence) resolved.evidence()).exposure()).hasToString("500.00 CNY");
    }

    @Test
    void anotherBreachIsAnotherEpisode() {
        watcher.arrive(story.limit(0, "1000.00")).arrive(story.posted(1, "950.00"));
        watcher.arrive(story.posted(2, "-950.00")).arrive(story.posted(3, "950.00"));
        assertThat(watcher.heard()).containsExactly("RAISED WARNING", "RESOLVED WARNING", "RAISED WARNING");
        assertThat(watcher.ids()).hasSize(2);
    }

    @Test
    void aFactThatComesLateMovesTheBeginningAndKeepsTheId() {
        watcher.arrive(story.limit(0, "1000.00")).arrive(story.posted(3, "950.00"));
        var id = watcher.published().getFirst().episode().id();
        watcher.arrive(story.posted(1, 4, "900.00"));
        assertThat(watcher.heard()).containsExactly("RAISED WARNING", "REVISED CRITICAL");
        var revised = watcher.published().getLast();
        assertThat(revised.episode().id()).isEqualTo(id);
        assertThat(revised.episode().start()).isEqualTo(day(1));
        assertThat(revised.at()).isEqualTo(day(1));
        assertThat(revised.occasion().late()).isFalse();
    }

    @Test
    void aFactThatComesLateMayTakeAWarningBack() {
        watcher.arrive(story.limit(0, "1000.00")).arrive(story.posted(3, "950.00"));
        watcher.arrive(story.posted(2, 4, "-500.00"));
        assertThat(watcher.heard()).containsExactly("RAISED WARNING", "RETRACTED WARNING");
        assertThat(watcher.ids()).isEmpty();
    }

    @Test
    void anEpisodeCutInTwoKeepsItsIdOnTheFirstHalf() {
        watcher.arrive(story.limit(0, "1000.00")).arrive(story.posted(1, "950.00"));
        watcher.arrive(story.posted(5, "10.00"));
        var id = watcher.published().getFirst().episode().id();
        watcher.arrive(story.posted(2, 6, "-500.00")).arrive(story.posted(4, 6, "500.00"));
        assertThat(watcher.courses()).hasSize(2);
        assertThat(watcher.head().chronicle().episodes().getFirst().id()).isEqualTo(id);
    }

    @Test
    void twoEpisodesThatBecomeOneKeepTheFirstId() {
        watcher.arrive(story.limit(0, "1000.00")).arrive(story.posted(1, "950.00"));
        watcher.arrive(story.posted(2, "-500.00")).arrive(story.posted(3, "500.00"));
        var id = watcher.published().getFirst().episode().id();
        watcher.arrive(story.posted(2, 6, "500.00"));
        assertThat(watcher.ids()).containsExactly(id);
        assertThat(watcher.heard()).contains("RETRACTED WARNING").last().isEqualTo("REVISED CRITICAL");
    }

    @Test
    void aWarningThatIsTrueAfterAllGetsANewId() {
        watcher.arrive(story.limit(0, "1000.00")).arrive(story.posted(3, "950.00"));
        watcher.arrive(story.posted(2, 4, "-500.00")).arrive(story.posted(2, 4, "500.00"));
        assertThat(watcher.heard()).containsExactly("RAISED WARNING", "RETRACTED WARNING", "RAISED WARNING");
    }

    @Test
    void silenceAloneStepsDown() {
        watcher.arrive(story.limit(0, "1000.00"))
                .arrive(story.posted(1, "1001.00"))
                .arrive(story.posted(2, "-1.00"));
        assertThat(watcher.wake(day(2.999)).heard()).containsExactly("RAISED ERROR");
        assertThat(watcher.wake(day(10)).heard()).containsExactly("RAISED ERROR", "CHANGED WARNING");
        assertThat(watcher.published().getLast().at()).isEqualTo(day(3));
        assertThat(watcher.wake(day(20)).heard()).hasSize(2);
    }

    @Test
    void aWakeThatWasSleptThroughIsFoldedBeforeTheNextFact() {
        watcher.arrive(story.limit(0, "1000.00"))
                .arrive(story.posted(1, "1001.00"))
                .arrive(story.posted(2, "-1.00"));
        watcher.arrive(story.posted(5, "1.00"));
        assertThat(watcher.heard()).containsExactly("RAISED ERROR", "CHANGED WARNING", "CHANGED ERROR");
        assertThat(watcher.published().get(1).at()).isEqualTo(day(3));
    }

    @Test
    void aFactFromBeyondTheWindowCountsFromTheEdgeOnAndIsMarked() {
        watcher.arrive(story.limit(0, "1000.00")).arrive(story.posted(-20, 40, "950.00"));
        assertThat(watcher.published()).singleElement().satisfies(raised -> {
            assertThat(raised.at()).isEqualTo(day(5));
            assertThat(raised.occasion().late()).isTrue();
        });
    }

    @Test
    void aReplayedEventFindsItsPlaceAfterItsSuccessors() {
        var limit = story.limit(0, "1000.00");
        var lost = story.posted(1, "950.00");
        var paid = story.posted(2, "-500.00");
        watcher.arrive(limit).arrive(paid).arrive(replayed(lost));
        assertThat(watcher.heard()).containsExactly("RAISED WARNING", "RESOLVED WARNING");
        watcher.arrive(replayed(lost)).arrive(lost).arrive(limit);
        assertThat(watcher.heard()).hasSize(2);
    }

    @Test
    void aReplayFromBeforeAllThatIsKeptCountsOnceFromThere() {
        var limit = story.limit(0, "1000.00");
        var lost = story.posted(1, "950.00");
        watcher.arrive(limit).arrive(story.posted(60, "1.00")).arrive(story.posted(110, "1.00"));
        watcher.arrive(limit).arrive(replayed(lost));
        assertThat(watcher.courses())
                .singleElement()
                .satisfies(course -> assertThat(course.getFirst().at()).isEqualTo(day(60)));
        assertThat(watcher.published()).allMatch(change -> change.occasion().late());
        var heard = watcher.heard().size();
        watcher.arrive(replayed(lost)).arrive(lost);
        assertThat(watcher.heard()).hasSize(heard);
    }

    @Test
    void aRefusedFactLeavesNoTrace() {
        watcher.arrive(story.limit(0, "1000.00")).arrive(story.posted(1, "800.00"));
        var head = watcher.head();
        assertThatExceptionOfType(UnprocessableFact.class)
                .isThrownBy(() -> watcher.arrive(story.postedIn("USD", 2, "500.00")));
        assertThatExceptionOfType(UnprocessableFact.class)
                .isThrownBy(() -> watcher.arrive(story.postedIn("USD", 0.5, "500.00")));
        assertThat(watcher.head()).isEqualTo(head);
        assertThat(watcher.memory().kept()).isEqualTo(2);
    }

    @Test
    void theSameArrivalsGiveTheSameIds() {
        watcher.arrive(story.limit(0, "1000.00")).arrive(story.posted(1, "950.00"));
        var again = new Story();
        var other = new Watcher().arrive(again.limit(0, "1000.00")).arrive(again.posted(1, "950.00"));
        assertThat(other.published())
                .extracting(EpisodeChange::changeId)
                .isEqualTo(watcher.published().stream()
                        .map(EpisodeChange::changeId)
                        .toList());
        assertThat(other.ids()).isEqualTo(watcher.ids());
    }
}
