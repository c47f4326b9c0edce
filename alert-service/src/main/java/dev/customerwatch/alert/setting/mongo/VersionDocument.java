package dev.customerwatch.alert.setting.mongo;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.customerwatch.alert.rule.LostSettings;
import dev.customerwatch.alert.rule.OverdueSettings;
import dev.customerwatch.alert.setting.Content;
import dev.customerwatch.alert.setting.Setting;
import dev.customerwatch.alert.setting.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A version as it is stored and as it is told, days as ISO text; it has the content of its setting. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionDocument(
        Setting setting,
        long version,
        Instant effectiveFrom,
        @Nullable Calendar calendar,
        @Nullable LostPolicy lostPolicy,
        @Nullable OverduePolicy overduePolicy,
        String by,
        Instant setAt) {

    /** Days beside the weekends. */
    public record Calendar(List<String> daysOff, List<String> workdays) {}

    /** Of the lost-customer rule. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LostPolicy(
            int keyDays,
            int ordinaryDays,
            int smallDays,
            int ungradedDays,
            @Nullable Season season) {}

    /** Of the overdue rule; amounts as plain decimals. */
    public record OverduePolicy(
            String floor,
            int longDays,
            int veryLongDays,
            String keyCeiling,
            String ordinaryCeiling,
            String smallCeiling,
            String ungradedCeiling) {

        static OverduePolicy of(OverdueSettings overdue) {
            return new OverduePolicy(
                    overdue.floor().toPlainString(),
                    overdue.longDays(),
                    overdue.veryLongDays(),
                    overdue.keyCeiling().toPlainString(),
                    overdue.ordinaryCeiling().toPlainString(),
                    overdue.smallCeiling().toPlainString(),
                    overdue.ungradedCeiling().toPlainString());
        }

        public OverdueSettings read() {
            return new OverdueSettings(
                    new BigDecimal(floor),
                    longDays,
                    veryLongDays,
                    new BigDecimal(keyCeiling),
                    new BigDecimal(ordinaryCeiling),
                    new BigDecimal(smallCeiling),
                    new BigDecimal(ungradedCeiling));
        }
    }

    /** Month and day of the first and the last day, e.g. {@code 02-01}. */
    public record Season(String from, String until) {

        static @Nullable Season of(LostSettings.@Nullable Season season) {
            return season == null ? null : new Season(text(season.from()), text(season.until()));
        }

        LostSettings.Season read() {
            return new LostSettings.Season(MonthDay.parse("--" + from), MonthDay.parse("--" + until));
        }

        private static String text(MonthDay day) {
            return day.toString().substring(2);
        }
    }

    public static VersionDocument of(Version version) {
        return switch (version.content()) {
            case Content.Calendar days ->
                of(version, new Calendar(texts(days.daysOff()), texts(days.workdays())), null, null);
            case Content.LostPolicy policy -> of(version, null, policy(policy.lost()), null);
            case Content.OverduePolicy policy -> of(version, null, null, OverduePolicy.of(policy.overdue()));
        };
    }

    private static VersionDocument of(
            Version version, @Nullable Calendar calendar, @Nullable LostPolicy lost, @Nullable OverduePolicy overdue) {
        return new VersionDocument(
                version.content().setting(),
                version.number(),
                version.effectiveFrom(),
                calendar,
                lost,
                overdue,
                version.by(),
                version.at());
    }

    private static LostPolicy policy(LostSettings lost) {
        return new LostPolicy(
                lost.keyDays(), lost.ordinaryDays(), lost.smallDays(), lost.ungradedDays(), Season.of(lost.season()));
    }

    Version read() {
        return new Version(version, effectiveFrom, content(), by, setAt);
    }

    private Content content() {
        return switch (setting) {
            case CALENDAR -> {
                var days = Objects.requireNonNull(calendar);
                yield new Content.Calendar(dates(days.daysOff()), dates(days.workdays()));
            }
            case LOST_POLICY -> {
                var days = Objects.requireNonNull(lostPolicy);
                var season = days.season();
                yield new Content.LostPolicy(new LostSettings(
                        days.keyDays(),
                        days.ordinaryDays(),
                        days.smallDays(),
                        days.ungradedDays(),
                        season == null ? null : season.read()));
            }
            case OVERDUE_POLICY ->
                new Content.OverduePolicy(Objects.requireNonNull(overduePolicy).read());
        };
    }

    private static List<String> texts(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toList();
    }

    private static List<LocalDate> dates(List<String> days) {
        return days.stream().map(LocalDate::parse).toList();
    }
}
