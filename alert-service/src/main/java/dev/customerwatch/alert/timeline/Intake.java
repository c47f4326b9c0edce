package dev.customerwatch.alert.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has arrived from where.
 *
 * @param subjects the last sequence seen of the aggregates heard of most recently, newest first
 * @param belated facts that came so late that they were put at the floor; their own place does not tell that they came
 * @param newestRecorded newest recorded time of any fact
 * @param begun from when on the first of its facts counts, null before the first
 * @param floor facts before this instant are no longer kept, and history before it no longer changes
 */
public record Intake(
        List<Subject> subjects,
        Set<String> belated,
        Instant newestRecorded,
        @Nullable Instant begun,
        Instant floor) {

    private static final int MOST_SUBJECTS = 4;

    public static final Intake NOTHING = new Intake(List.of(), Set.of(), Instant.EPOCH, null, Instant.EPOCH);

    /** The last sequence seen of one aggregate. */
    public record Subject(String source, String subject, long sequence) {

        boolean isOf(Arrival arrival) {
            return subject.equals(arrival.subject()) && source.equals(arrival.source());
        }
    }

    public Intake {
        subjects = List.copyOf(subjects);
        belated = Set.copyOf(belated);
    }

    /** The last sequence seen of the arrival's aggregate, 0 where it is not remembered. */
    long last(Arrival arrival) {
        for (var subject : subjects) {
            if (subject.isOf(arrival)) {
                return subject.sequence();
            }
        }
        return 0;
    }

    boolean isBelated(Arrival arrival) {
        return belated.contains(name(arrival));
    }

    Intake with(Arrival arrival, boolean atTheFloor, Instant effective) {
        var late = atTheFloor ? alsoBelated(arrival) : belated;
        return new Intake(remembering(arrival), late, newestRecorded, begun, floor)
                .with(arrival.recordedTime(), effective);
    }

    /** Something was recorded then that counts from another instant on. */
    Intake with(Instant recorded, Instant effective) {
        var newest = recorded.isAfter(newestRecorded) ? recorded : newestRecorded;
        var first = begun == null || effective.isBefore(begun) ? effective : begun;
        return new Intake(subjects, belated, newest, first, floor);
    }

    Intake keptFrom(Instant instant) {
        return new Intake(subjects, belated, newestRecorded, begun, instant);
    }

    private List<Subject> remembering(Arrival arrival) {
        if (!subjects.isEmpty() && subjects.getFirst().isOf(arrival) && last(arrival) >= arrival.sequence()) {
            return subjects;
        }
        var newest = new ArrayList<Subject>(subjects.size() + 1);
        newest.add(new Subject(arrival.source(), arrival.subject(), Math.max(last(arrival), arrival.sequence())));
        for (var subject : subjects) {
            if (!subject.isOf(arrival) && newest.size() < MOST_SUBJECTS) {
                newest.add(subject);
            }
        }
        return newest;
    }

    private Set<String> alsoBelated(Arrival arrival) {
        var more = new HashSet<>(belated);
        more.add(name(arrival));
        return more;
    }

    private static String name(Arrival arrival) {
        return arrival.source() + "|" + arrival.subject() + "|" + arrival.sequence();
    }
}
