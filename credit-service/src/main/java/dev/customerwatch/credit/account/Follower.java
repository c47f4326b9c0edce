package dev.customerwatch.credit.account;

import java.time.Instant;

/** Does something after an entry was added: idempotent, a moment later, and surely. */
@FunctionalInterface
public interface Follower {

    void follow(Entry entry, Instant now);
}
