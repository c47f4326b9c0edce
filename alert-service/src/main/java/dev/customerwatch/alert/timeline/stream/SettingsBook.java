package dev.customerwatch.alert.timeline.stream;

import dev.customerwatch.alert.rule.Settings;
import dev.customerwatch.alert.timeline.SettingsHistory;
import dev.customerwatch.alert.timeline.SettingsInForce;
import dev.customerwatch.alert.timeline.SettingsVersion;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is in force, as all tasks of this process know it; filled from the settings topic, by the keys of its records. */
final class SettingsBook implements SettingsInForce {

    private final Settings base;
    private final Map<String, SettingsVersion> versions = new TreeMap<>();
    private volatile Known known;

    SettingsBook(Settings base) {
        this.base = base;
        this.known = new Known(SettingsHistory.of(base, versions.values()), Map.of());
    }

    /** Everything known at some moment; {@code from} says by key from when on each version is in force. */
    record Known(SettingsHistory history, Map<String, Instant> from) {}

    synchronized void put(String key, SettingsVersion version) {
        if (version.equals(versions.put(key, version))) {
            return;
        }
        var from = new TreeMap<String, Instant>();
        versions.forEach((name, one) -> from.put(name, one.effectiveFrom()));
        known = new Known(SettingsHistory.of(base, versions.values()), Map.copyOf(from));
    }

    Known known() {
        return known;
    }

    @Override
    public Settings at(Instant instant) {
        return known.history().at(instant);
    }

    @Override
    public Optional<Instant> changeAfter(Instant instant) {
        return known.history().changeAfter(instant);
    }
}
