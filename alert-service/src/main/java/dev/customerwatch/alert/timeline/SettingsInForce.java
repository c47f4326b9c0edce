package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.Settings;
import java.time.Instant;
import java.util.Optional;

/** What the company has set for its rules, by the instants from which on it is in force. */
public interface SettingsInForce {

    Settings at(Instant instant);

    /** When something else comes into force next. */
    Optional<Instant> changeAfter(Instant instant);

    static SettingsInForce always(Settings settings) {
        return new SettingsInForce() {
            @Override
            public Settings at(Instant instant) {
                return settings;
            }

            @Override
            public Optional<Instant> changeAfter(Instant instant) {
                return Optional.empty();
            }
        };
    }
}
