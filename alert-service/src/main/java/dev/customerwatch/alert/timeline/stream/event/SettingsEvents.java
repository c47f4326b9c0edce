package dev.customerwatch.alert.timeline.stream.event;

import dev.customerwatch.alert.rule.LostSettings;
import dev.customerwatch.alert.rule.WorkCalendar;
import dev.customerwatch.alert.timeline.SettingsVersion;
import dev.customerwatch.messaging.EventJson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands on {@code alert.settings.v1}: {@code alert.settings-changed.v1}. */
public final class SettingsEvents {

    private SettingsEvents() {}

    private record Body(
            @Nullable Long version,
            @Nullable Instant effectiveFrom,
            @Nullable CalendarBody calendar,
            @Nullable PolicyBody lostPolicy) {}

    private record CalendarBody(
            @Nullable List<LocalDate> daysOff, @Nullable List<LocalDate> workdays) {

        WorkCalendar read() {
            return new WorkCalendar(
                    Set.copyOf(SalesBody.required("daysOff", daysOff)),
                    Set.copyOf(SalesBody.required("workdays", workdays)));
        }
    }

    private record PolicyBody(
            int keyDays,
            int ordinaryDays,
            int smallDays,
            int ungradedDays,
            @Nullable SeasonBody season) {

        LostSettings read() {
            var pause = season == null
                    ? null
                    : new LostSettings.Season(
                            MonthDay.parse("--" + season.from()), MonthDay.parse("--" + season.until()));
            return new LostSettings(keyDays, ordinaryDays, smallDays, ungradedDays, pause);
        }
    }

    private record SeasonBody(String from, String until) {}

    /**
     * The version that a body tells of, empty where it is of a setting that the engine does not use.
     *
     * @throws dev.customerwatch.messaging.UnreadableEvent where it is no such body
     */
    public static Optional<SettingsVersion> read(byte[] bytes) {
        var body = EventJson.read(bytes, Body.class);
        var number = SalesBody.required("version", body.version());
        var from = SalesBody.required("effectiveFrom", body.effectiveFrom());
        if (body.calendar() != null) {
            var calendar = new SettingsVersion.Value.Calendar(body.calendar().read());
            return Optional.of(new SettingsVersion(number, from, calendar));
        }
        if (body.lostPolicy() != null) {
            var policy = new SettingsVersion.Value.LostPolicy(body.lostPolicy().read());
            return Optional.of(new SettingsVersion(number, from, policy));
        }
        return Optional.empty();
    }
}
