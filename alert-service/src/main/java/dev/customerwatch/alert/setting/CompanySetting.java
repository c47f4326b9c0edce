package dev.customerwatch.alert.setting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A setting with its newest versions; what was in force stays as it was.
 *
 * @param versions oldest first
 */
public record CompanySetting(Setting setting, List<Version> versions) {

    private static final int MOST_VERSIONS = 5;

    public CompanySetting {
        versions = List.copyOf(versions);
    }

    public static CompanySetting neverSet(Setting setting) {
        return new CompanySetting(setting, List.of());
    }

    /** The newest version, whether or not it is in force yet. */
    public Optional<Version> newest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** The number of the newest version, 0 before the first. */
    public long number() {
        return newest().map(Version::number).orElse(0L);
    }

    /** What came of somebody's wish to set it. */
    public sealed interface Outcome {

        /** It is set. */
        record Accepted(CompanySetting setting) implements Outcome {}

        /** Somebody else has set it meanwhile. */
        record Stale(long current) implements Outcome {}

        /** What was in force cannot be changed. */
        record InThePast(Instant effectiveFrom, Instant now) implements Outcome {}

        /** The content cannot be meant. */
        record Contradiction(Content.Objection objection) implements Outcome {}
    }

    /** Sets it from that instant on, given the version that this was decided on. */
    public Outcome set(Content content, Instant effectiveFrom, long basedOn, String by, Instant now) {
        if (basedOn != number()) {
            return new Outcome.Stale(number());
        }
        if (effectiveFrom.isBefore(now)) {
            return new Outcome.InThePast(effectiveFrom, now);
        }
        var objection = content.objection();
        if (objection.isPresent()) {
            return new Outcome.Contradiction(objection.get());
        }
        var all = new ArrayList<>(versions);
        all.add(new Version(number() + 1, effectiveFrom, content, by, now));
        var kept = all.subList(Math.max(0, all.size() - MOST_VERSIONS), all.size());
        return new Outcome.Accepted(new CompanySetting(setting, kept));
    }
}
