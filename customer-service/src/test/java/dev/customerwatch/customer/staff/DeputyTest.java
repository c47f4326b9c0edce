package dev.customerwatch.customer.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.customer.text.UnfitText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeputyTest {

    private static final Instant START = Instant.parse("2026-02-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"9, false", "10, true", "19, true", "20, false"})
    void actsFromStartToEnd(long second, boolean acting) {
        assertThat(deputy("rep2", 10, 20).isActing(START.plusSeconds(second))).isEqualTo(acting);
    }

    @ParameterizedTest
    @CsvSource({"0, 10, false", "0, 11, true", "12, 15, true", "19, 30, true", "20, 30, false", "0, 30, true"})
    void twoAtOnceMeet(long from, long until, boolean meet) {
        var other = deputy("rep3", from, until);

        assertThat(other.meets(deputy("rep2", 10, 20))).isEqualTo(meet);
        assertThat(other.met(List.of(deputy("rep2", 10, 20))).isPresent()).isEqualTo(meet);
    }

    @Test
    void deputiesOfDifferentRepsNeverMeet() {
        var other = new Deputy("rep9", "rep2", START, START.plusSeconds(30));

        assertThat(other.meets(deputy("rep2", 0, 30))).isFalse();
    }

    @Test
    void nobodyIsTheirOwnDeputyAndNoLeaveEndsBeforeItStarts() {
        assertThatThrownBy(() -> deputy("rep1", 0, 10)).isInstanceOf(UnfitText.class);
        assertThatThrownBy(() -> deputy("rep2", 10, 10)).isInstanceOf(UnfitText.class);
    }

    @ParameterizedTest
    @CsvSource({"9999, ", "10000, ", "10001, 10001", "20000, 20000", "20001, 20000"})
    void endsSoonerButNeverLater(long atMillis, @Nullable Long untilMillis) {
        var ended = deputy("rep2", 10, 20).ended(START.plusMillis(atMillis));

        assertThat(ended.map(Deputy::until))
                .isEqualTo(Optional.ofNullable(untilMillis).map(START::plusMillis));
    }

    private static Deputy deputy(String deputy, long from, long until) {
        return new Deputy("rep1", deputy, START.plusSeconds(from), START.plusSeconds(until));
    }
}
