package dev.customerwatch.alert.timeline;

import java.time.Instant;
import java.util.List;

/** The kept facts of one customer. */
public interface Facts {

    boolean contains(FactKey key);

    void put(TimelineFact fact);

    /** All facts that count from this instant on or later, in any order. */
    List<TimelineFact> from(Instant effective);

    void removeBefore(Instant effective);
}
