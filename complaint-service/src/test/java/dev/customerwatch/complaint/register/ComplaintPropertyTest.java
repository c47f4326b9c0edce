package dev.customerwatch.complaint.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.complaint.register.ComplaintEvent.ComplaintAssigned;
import dev.customerwatch.complaint.register.ComplaintEvent.ComplaintFiled;
import dev.customerwatch.complaint.register.ComplaintEvent.ComplaintResolved;
import dev.customerwatch.complaint.register.Outcome.Changed;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever is asked in whatever order: filed, then assigned, then resolved once and for all. */
class ComplaintPropertyTest {

    @RepeatedTest(50)
    void noStepIsSkippedAndNothingFollowsTheLast(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var complaint = ComplaintTest.complaint(Status.FILED);
        var steps = new ArrayList<Status>();
        for (var at = 0; at < 20; at++) {
            if (decided(complaint, random) instanceof Changed changed) {
                complaint = changed.complaint();
                steps.add(step(changed.event()));
            }
        }
        assertThat(steps).isSorted();
        assertThat(steps).filteredOn(Status.RESOLVED::equals).hasSizeLessThanOrEqualTo(1);
        assertThat(steps.contains(Status.RESOLVED)).isEqualTo(complaint.status() == Status.RESOLVED);
        assertThat(steps)
                .satisfiesAnyOf(
                        none -> assertThat(none).isEmpty(),
                        some -> assertThat(some.getFirst()).isEqualTo(Status.ASSIGNED));
    }

    private static Outcome decided(Complaint complaint, Random random) {
        var step = new Step("handler" + random.nextInt(3), ComplaintTest.AT);
        return random.nextInt(3) == 0
                ? complaint.resolve(new Resolution(Remedy.values()[random.nextInt(6)], null, "note", step))
                : complaint.assign(new Assignment("UNIT" + random.nextInt(2), "handler" + random.nextInt(2), step));
    }

    private static Status step(ComplaintEvent event) {
        return switch (event) {
            case ComplaintFiled filed -> Status.FILED;
            case ComplaintAssigned assigned -> Status.ASSIGNED;
            case ComplaintResolved resolved -> Status.RESOLVED;
        };
    }
}
