package dev.customerwatch.alert.timeline;

import java.util.List;

/** The facts of one customer's open imports, not folded yet; each stands there under the instant at which it happened. */
public interface ImportedFacts {

    boolean contains(String importId, FactKey key);

    void put(String importId, TimelineFact fact);

    /** All of this import, in any order. */
    List<TimelineFact> of(String importId);

    void remove(String importId);
}
