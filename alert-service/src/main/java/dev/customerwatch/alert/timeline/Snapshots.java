package dev.customerwatch.alert.timeline;

import java.time.Instant;
import java.util.Optional;

/** The kept snapshots of one customer. */
public interface Snapshots {

    /** The newest one that was taken at this instant or earlier. */
    Optional<Snapshot> latest(Instant atOrBefore);

    void put(Snapshot snapshot);

    void removeAfter(Instant at);

    void removeBefore(Instant at);
}
