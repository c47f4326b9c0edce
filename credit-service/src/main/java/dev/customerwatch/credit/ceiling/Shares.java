package dev.customerwatch.credit.ceiling;

import java.util.List;

/** What accounts add to the sums; can be dropped and is then filled anew by the ledgers' next entries. */
public interface Shares {

    /** Keeps a share, unless one current to a later entry is here. */
    void put(Share share);

    /** The sums, one per currency. */
    List<Sums> sums();
}
