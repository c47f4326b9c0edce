package dev.customerwatch.customer.staff.mongo;

import dev.customerwatch.customer.staff.StaffMember;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who has left. What the store says of somebody is remembered for seconds only, so that whoever leaves is kept out everywhere
 * well within a minute, whichever instance was told.
 */
@Component
public final class Departures {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private final StaffRegister register;
    private final Clock clock;
    private final Map<String, Seen> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > MOST;
        }
    };

    Departures(StaffRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** What the store said of somebody, and until when that counts. */
    private record Seen(Optional<StaffMember> member, Instant until) {}

    public boolean hasLeft(String user) {
        var now = clock.instant();
        return remembered(user, now)
                .orElseGet(() -> look(user, now))
                .member()
                .filter(member -> member.hasLeft(now))
                .isPresent();
    }

    private Optional<Seen> remembered(String user, Instant now) {
        synchronized (seen) {
            return Optional.ofNullable(seen.get(user)).filter(found -> now.isBefore(found.until()));
        }
    }

    private Seen look(String user, Instant now) {
        var found = new Seen(register.find(user), now.plus(REMEMBERED));
        synchronized (seen) {
            seen.put(user, found);
        }
        return found;
    }
}
