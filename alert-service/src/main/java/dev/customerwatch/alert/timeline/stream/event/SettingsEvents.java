package dev.customerwatch.alert.timeline.stream.event;

import dev.customerwatch.alert.rule.LostSettings;
import dev.customerwatch.alert.rule.OverdueSettings;
import dev.customerwatch.alert.rule.WorkCalendar;
import dev.customerwatch.alert.timeline.SettingsVersion;
import dev.customerwatch.messaging.EventJson;
import java.math.BigDecimal;
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
            @Nullable PolicyBody lostPolicy,
            @Nullable OverdueBody overduePolicy) {

        Optional<SettingsVersion.Value> value() {
            if (calendar != null) {
                return Optional.of(new SettingsVersion.Value.Calendar(calendar.read()));
            }
            if (lostPolicy != null) {
                return Optional.of(new SettingsVersion.Value.LostPolicy(lostPolicy.read()));
            }
            return Optional.ofNullable(overduePolicy)
                    .map(policy -> new SettingsVersion.Value.OverduePolicy(policy.read()));
        }
    }

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

    private record OverdueBody(
            @Nullable BigDecimal floor,
            int longDays,
            int veryLongDays,
            @Nullable BigDecimal keyCeiling,
            @Nullable BigDecimal ordinaryCeiling,
            @Nullable BigDecimal smallCeiling,
            @Nullable BigDecimal ungradedCeiling) {

        OverdueSettings read() {
            return new OverdueSettings(
                    SalesBody.required("floor", floor),
                    longDays,
                    veryLongDays,
                    SalesBody.required("keyCeiling", keyCeiling),
                    SalesBody.required("ordinaryCeiling", ordinaryCeiling),
                    SalesBody.required("smallCeiling", smallCeiling),
                    SalesBody.required("ungradedCeiling", ungradedCeiling));
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
        return body.value().map(value -> new SettingsVersion(number, from, value));
    }
}
