package dev.customerwatch.web.access;

import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.ReceivedEvent;
import dev.customerwatch.messaging.consume.Subscriptions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the owner of the users told of them, the newest by its sequence; kept in memory by every instance. */
final class HeardAccess implements Access {

    private final Map<String, Told> byUser = new ConcurrentHashMap<>();
    private final Clock clock;
    private final BusinessClock business;

    HeardAccess(Clock clock, BusinessClock business) {
        this.clock = clock;
        this.business = business;
    }

    /**
     * The body of the one event type that is read, with the members that are used.
     *
     * @param leavesAt from then on their access has ended, by the system's clock; null where it goes on
     * @param deputies who acts in their place, and when, by the business clock
     */
    record Body(
            String user,
            @Nullable Instant leavesAt,
            @Nullable List<Deputy> deputies) {}

    record Deputy(String user, Instant from, Instant until) {}

    private record Told(long sequence, Body body) {}

    Subscriptions subscriptions(String topic, String type) {
        return Subscriptions.to(topic).on(type, Body.class, this::hear).build();
    }

    private void hear(Body body, ReceivedEvent event) {
        var told = new Told(event.sequence(), body);
        byUser.merge(body.user(), told, (known, newer) -> newer.sequence() > known.sequence() ? newer : known);
    }

    @Override
    public boolean hasEnded(String user) {
        var told = byUser.get(user);
        var leavesAt = told == null ? null : told.body().leavesAt();
        return leavesAt != null && !clock.instant().isBefore(leavesAt);
    }

    @Override
    public Set<String> inPlaceOf(String user) {
        var now = business.now();
        return byUser.values().stream()
                .map(Told::body)
                .filter(body -> acts(body, user, now))
                .map(Body::user)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean acts(Body body, String user, Instant now) {
        var deputies = body.deputies();
        return deputies != null
                && deputies.stream()
                        .anyMatch(deputy -> deputy.user().equals(user)
                                && !now.isBefore(deputy.from())
                                && now.isBefore(deputy.until()));
    }
}
