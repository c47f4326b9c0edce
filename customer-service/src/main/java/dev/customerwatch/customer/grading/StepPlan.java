package dev.customerwatch.customer.grading;

import dev.customerwatch.customer.matter.Keys;
import dev.customerwatch.customer.matter.Matter;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a customer is to rise from class C to B and on to A.
 *
 * @param rep user name of whoever carries it out
 * @param late whether a step was not done by its day
 */
public record StepPlan(
        String planId, String customerId, String rep, Status status, List<Step> steps, boolean late, ZoneId zone)
        implements Matter {

    public StepPlan {
        rep = Words.user("rep", rep);
        steps = steps.stream().sorted(Comparator.comparing(Step::until)).toList();
        if (steps.isEmpty()) {
            throw new UnfitText("steps", null, "must be one or more");
        }
        var classes = steps.stream().map(Step::to).toList();
        if (!classes.equals(classes.stream().sorted(Comparator.reverseOrder()).toList()) || classes.contains(Abc.C)) {
            throw new UnfitText("steps", classes.toString(), "must rise to B and then A, day by day");
        }
    }

    /** How far it has come. */
    public enum Status {
        RUNNING,
        REACHED,
        DROPPED
    }

    /**
     * One step.
     *
     * @param to the class that it leads to
     * @param what in the planner's words, sealed in the store
     */
    public record Step(Abc to, LocalDate until, String what, boolean done) {
        public Step {
            what = Words.personal("what", what, 500);
        }
    }

    public static StepPlan made(String id, String customerId, String rep, List<Step> steps, ZoneId zone) {
        return new StepPlan(id, customerId, rep, Status.RUNNING, steps, false, zone);
    }

    /** Other steps, or steps that were done; the plan is reached with its last one. */
    public Ruling<StepPlan> stepped(List<Step> to, boolean dropped, Instant now) {
        return switch (status) {
            case RUNNING -> {
                var reached = to.stream().allMatch(Step::done);
                var next = dropped ? Status.DROPPED : reached ? Status.REACHED : Status.RUNNING;
                var plan = new StepPlan(planId, customerId, rep, next, to, false, zone);
                yield Ruling.changed(plan.flagged(now));
            }
            case REACHED, DROPPED -> Ruling.notNow(status);
        };
    }

    /** A step's day has passed. */
    public Ruling<StepPlan> fallenDue(Instant now) {
        var flagged = flagged(now);
        return flagged.equals(this) ? Ruling.unchanged() : Ruling.changed(flagged);
    }

    private StepPlan flagged(Instant now) {
        var due = firstDue();
        var isLate = status == Status.RUNNING && due != null && !due.isAfter(now);
        return new StepPlan(planId, customerId, rep, status, steps, isLate, zone);
    }

    @Override
    public @Nullable Instant due() {
        return status == Status.RUNNING && !late ? firstDue() : null;
    }

    private @Nullable Instant firstDue() {
        return steps.stream()
                .filter(step -> !step.done())
                .findFirst()
                .map(step -> step.until().plusDays(1).atStartOfDay(zone).toInstant())
                .orElse(null);
    }

    @Override
    public boolean unfinished() {
        return status == Status.RUNNING;
    }

    @Override
    public String id() {
        return planId;
    }

    @Override
    public Map<String, @Nullable Object> keys() {
        return Keys.of(rep, status, late);
    }
}
