package dev.customerwatch.customer.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.customer.grading.StepPlan.Status;
import dev.customerwatch.customer.grading.StepPlan.Step;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.text.UnfitText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepPlanTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final Step TO_B = new Step(Abc.B, MARCH, "bearings", false);
    private static final Step TO_A = new Step(Abc.A, MARCH.plusMonths(6), "shafts", false);
    private static final Instant AFTER_MARCH =
            MARCH.plusDays(1).atStartOfDay(ZONE).toInstant();

    private final StepPlan plan = StepPlan.made("p", "c", "rep1", List.of(TO_A, TO_B), ZONE);

    @Test
    void isLateWhenTheDayOfAStepHasPassed() {
        assertThat(plan.due()).isEqualTo(AFTER_MARCH);
        assertThat(plan.fallenDue(AFTER_MARCH.minusMillis(1))).isInstanceOf(Ruling.Unchanged.class);
        var late = changed(plan.fallenDue(AFTER_MARCH));

        assertThat(late.late()).isTrue();
        assertThat(late.due()).isNull();
        assertThat(changed(late.stepped(List.of(done(TO_B), TO_A), false, AFTER_MARCH))
                        .late())
                .isFalse();
    }

    @Test
    void isReachedWithItsLastStep() {
        var halfway = changed(plan.stepped(List.of(done(TO_B), TO_A), false, Instant.EPOCH));
        var reached = changed(halfway.stepped(List.of(done(TO_B), done(TO_A)), false, Instant.EPOCH));

        assertThat(halfway.status()).isEqualTo(Status.RUNNING);
        assertThat(reached.status()).isEqualTo(Status.REACHED);
        assertThat(reached.due()).isNull();
        assertThat(reached.stepped(List.of(TO_B), true, Instant.EPOCH)).isEqualTo(Ruling.notNow(Status.REACHED));
    }

    @Test
    void stepsRise() {
        var early = new Step(Abc.A, MARCH.minusDays(1), "shafts", false);
        for (var steps : List.of(List.<Step>of(), List.of(TO_B, early), List.of(new Step(Abc.C, MARCH, "x", false)))) {
            assertThatThrownBy(() -> StepPlan.made("p", "c", "rep1", steps, ZONE))
                    .isInstanceOf(UnfitText.class);
        }
    }

    private static Step done(Step step) {
        return new Step(step.to(), step.until(), step.what(), true);
    }

    private static StepPlan changed(Ruling<StepPlan> ruling) {
        return ((Ruling.Changed<StepPlan>) ruling).now();
    }
}
