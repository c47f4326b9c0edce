package dev.customerwatch.customer.privacy.mongo;

import dev.customerwatch.customer.privacy.DataKey;
import dev.customerwatch.customer.privacy.InstallationKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals and opens personal data with the key of their customer. An instance remembers a key for at most a minute. */
@Component
public final class Vault {

    private static final int MOST = 10_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(60);

    private final DataKeys keys;
    private final InstallationKeys installation;
    private final Clock clock;
    private final Map<String, Held> held = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Held> eldest) {
            return size() > MOST;
        }
    };

    Vault(DataKeys keys, InstallationKeys installation, Clock clock) {
        this.keys = keys;
        this.installation = installation;
        this.clock = clock;
    }

    private record Held(DataKey key, Instant since) {}

    /** Makes the customer's key where there is none. */
    public byte[] seal(String customerId, byte[] clear) {
        var known = remembered(customerId);
        return (known == null ? remember(customerId, keys.findOrMake(customerId)) : known).seal(clear);
    }

    /** Empty where the customer's key was destroyed. */
    public Optional<byte[]> open(String customerId, byte[] sealed) {
        prepare(List.of(customerId));
        return Optional.ofNullable(remembered(customerId)).map(key -> key.open(sealed));
    }

    /** Gets the keys of many customers at once. */
    public void prepare(Collection<String> customerIds) {
        var missing = new ArrayList<String>();
        for (var id : Set.copyOf(customerIds)) {
            if (remembered(id) == null) {
                missing.add(id);
            }
        }
        if (!missing.isEmpty()) {
            keys.find(missing).forEach(this::remember);
        }
    }

    /** What was sealed for this customer can never be read again; other instances forget its key within a minute. */
    public void destroy(String customerId) {
        keys.destroy(customerId);
        synchronized (held) {
            held.remove(customerId);
        }
    }

    /** A token by which equal texts are found without being stored. */
    public String token(String label, String text) {
        return installation.token(label, text);
    }

    /** Wraps all data keys by the current master key; tells how many were wrapped by another. */
    public int rotate() {
        return keys.rewrap();
    }

    private @Nullable DataKey remembered(String customerId) {
        synchronized (held) {
            var found = held.get(customerId);
            return found == null || found.since().plus(REMEMBERED).isBefore(clock.instant()) ? null : found.key();
        }
    }

    private DataKey remember(String customerId, DataKey key) {
        synchronized (held) {
            held.put(customerId, new Held(key, clock.instant()));
        }
        return key;
    }
}
