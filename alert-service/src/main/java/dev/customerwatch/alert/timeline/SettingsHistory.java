package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.Settings;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that the company ever set, and what holds without it.
 *
 * @param versions by the instants from which on they are in force
 */
public record SettingsHistory(Settings base, List<SettingsVersion> versions) implements SettingsInForce {

    private static final Comparator<SettingsVersion> ORDER =
            Comparator.comparing(SettingsVersion::effectiveFrom).thenComparingLong(SettingsVersion::number);

    public SettingsHistory {
        versions = List.copyOf(versions);
    }

    public static SettingsHistory of(Settings base, Collection<SettingsVersion> versions) {
        return new SettingsHistory(base, versions.stream().sorted(ORDER).toList());
    }

    @Override
    public Settings at(Instant instant) {
        var settings = base;
        for (var version : versions) {
            if (version.effectiveFrom().isAfter(instant)) {
                break;
            }
            settings = version.in(settings);
        }
        return settings;
    }

    @Override
    public Optional<Instant> changeAfter(Instant instant) {
        return versions.stream()
                .map(SettingsVersion::effectiveFrom)
                .filter(from -> from.isAfter(instant))
                .findFirst();
    }
}
