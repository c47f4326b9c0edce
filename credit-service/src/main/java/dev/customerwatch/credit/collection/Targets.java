package dev.customerwatch.credit.collection;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The targets of collection. */
public interface Targets {

    /** A target and how often it was set. */
    record Versioned(Target target, long version) {}

    /** What became of setting one. */
    sealed interface Setting {
        record Set(Versioned after) implements Setting {}

        /** Somebody set it since the version that was seen. */
        record Stale(long current) implements Setting {}
    }

    Optional<Versioned> find(Target.Key key);

    /**
     * Sets one.
     *
     * @param seen the version that it must still have, 0 where there must be none
     */
    Setting set(Target target, long seen);

    /** Those of a month. */
    List<Target> of(YearMonth month);
}
