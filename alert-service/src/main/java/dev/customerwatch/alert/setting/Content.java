package dev.customerwatch.alert.setting;

import dev.customerwatch.alert.rule.LostSettings;
import dev.customerwatch.alert.rule.OverdueSettings;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a version says. */
public sealed interface Content {

    Setting setting();

    /** The first thing that cannot be meant, empty where there is none. */
    Optional<Objection> objection();

    /** A member, and the value in it that cannot be meant. */
    record Objection(String field, String value) {}

    /** Days beside the weekends, each sorted. */
    record Calendar(List<LocalDate> daysOff, List<LocalDate> workdays) implements Content {

        public Calendar {
            daysOff = sorted(daysOff);
            workdays = sorted(workdays);
        }

        @Override
        public Setting setting() {
            return Setting.CALENDAR;
        }

        @Override
        public Optional<Objection> objection() {
            return workdays.stream()
                    .filter(daysOff::contains)
                    .map(both -> new Objection("workdays", both.toString()))
                    .findFirst();
        }

        private static List<LocalDate> sorted(Collection<LocalDate> days) {
            return days.stream().distinct().sorted().toList();
        }
    }

    /** Of the lost-customer rule. */
    record LostPolicy(LostSettings lost) implements Content {

        private static final long LONGEST = 180;
        private static final int SOME_YEAR = 2025;

        @Override
        public Setting setting() {
            return Setting.LOST_POLICY;
        }

        @Override
        public Optional<Objection> objection() {
            var season = lost.season();
            return season == null || days(season) <= LONGEST
                    ? Optional.empty()
                    : Optional.of(new Objection("season", Long.toString(days(season))));
        }

        private static long days(LostSettings.Season season) {
            var from = season.from().atYear(SOME_YEAR);
            var until = season.until().atYear(season.from().isAfter(season.until()) ? SOME_YEAR + 1 : SOME_YEAR);
            return ChronoUnit.DAYS.between(from, until) + 1;
        }
    }

    /** Of the overdue rule. */
    record OverduePolicy(OverdueSettings overdue) implements Content {

        @Override
        public Setting setting() {
            return Setting.OVERDUE_POLICY;
        }

        @Override
        public Optional<Objection> objection() {
            return Optional.empty();
        }
    }

    /** What holds before anything was set. */
    static Content initial(Setting setting) {
        return switch (setting) {
            case CALENDAR -> new Calendar(List.of(), List.of());
            case LOST_POLICY -> new LostPolicy(LostSettings.DEFAULTS);
            case OVERDUE_POLICY -> new OverduePolicy(OverdueSettings.DEFAULTS);
        };
    }
}
