package dev.customerwatch.alert.setting.web;

import dev.customerwatch.alert.rule.LostSettings;
import dev.customerwatch.alert.rule.OverdueSettings;
import dev.customerwatch.alert.setting.Content;
import dev.customerwatch.web.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked to be set. */
final class SettingRequests {

    private static final String DAY = "(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";
    private static final String FROM = "From when on it is in force; now where it is left out";
    private static final int MOST_POLICY_DAYS = 3650;
    private static final String DECIMAL = "\\d{1,15}(\\.\\d{1,6})?";

    private SettingRequests() {}

    /** Days beside the weekends. */
    record SetCalendar(
            @Schema(description = FROM, example = "2027-01-01T00:00:00Z") @Nullable
            Instant effectiveFrom,

            @Schema(example = "[\"2026-02-16\", \"2026-02-17\", \"2026-02-18\"]") @NotNull @Size(max = 1000)
            List<@NotNull LocalDate> daysOff,

            @Schema(example = "[\"2026-02-14\"]") @NotNull @Size(max = 1000)
            List<@NotNull LocalDate> workdays) {

        Content content() {
            return new Content.Calendar(daysOff, workdays);
        }
    }

    /** Of the lost-customer rule. */
    record SetLostPolicy(
            @Schema(description = FROM, example = "2027-01-01T00:00:00Z") @Nullable
            Instant effectiveFrom,

            @Schema(example = "45") @NotNull @Min(1) @Max(MOST_POLICY_DAYS)
            Integer keyDays,

            @Schema(example = "90") @NotNull @Min(1) @Max(MOST_POLICY_DAYS)
            Integer ordinaryDays,

            @Schema(example = "180") @NotNull @Min(1) @Max(MOST_POLICY_DAYS)
            Integer smallDays,

            @Schema(example = "90") @NotNull @Min(1) @Max(MOST_POLICY_DAYS)
            Integer ungradedDays,

            @Valid @Nullable Season season) {

        Content content() {
            var pause = season == null ? null : season.read();
            return new Content.LostPolicy(new LostSettings(keyDays, ordinaryDays, smallDays, ungradedDays, pause));
        }
    }

    /** Of the overdue rule; amounts are in the currency of each customer's account. */
    record SetOverduePolicy(
            @Schema(description = FROM, example = "2027-01-01T00:00:00Z") @Nullable
            Instant effectiveFrom,

            @Schema(description = "What is overdue up to this in sum is dust", example = "100.00")
            @NotNull
            @Pattern(regexp = DECIMAL)
            String floor,

            @Schema(description = "Overdue for more days than this: ERROR", example = "30")
            @NotNull
            @Min(1)
            @Max(MOST_POLICY_DAYS)
            Integer longDays,

            @Schema(description = "Overdue for more days than this: CRITICAL", example = "90")
            @NotNull
            @Min(1)
            @Max(MOST_POLICY_DAYS)
            Integer veryLongDays,

            @Schema(description = "Amount × days above this: CRITICAL", example = "300000")
            @NotNull
            @Pattern(regexp = DECIMAL)
            String keyCeiling,

            @Schema(example = "100000") @NotNull @Pattern(regexp = DECIMAL)
            String ordinaryCeiling,

            @Schema(example = "30000") @NotNull @Pattern(regexp = DECIMAL)
            String smallCeiling,

            @Schema(example = "100000") @NotNull @Pattern(regexp = DECIMAL)
            String ungradedCeiling) {

        Content content() {
            if (veryLongDays <= longDays) {
                throw invalid("veryLongDays", veryLongDays.toString());
            }
            return new Content.OverduePolicy(new OverdueSettings(
                    new BigDecimal(floor),
                    longDays,
                    veryLongDays,
                    new BigDecimal(keyCeiling),
                    new BigDecimal(ordinaryCeiling),
                    new BigDecimal(smallCeiling),
                    new BigDecimal(ungradedCeiling)));
        }
    }

    private static Refusal invalid(String field, String value) {
        return new Refusal(SettingsController.INVALID, Map.of("field", field, "value", value));
    }

    /** The seasonal pause of every year, both days included; the name sets it apart from the one that is shown. */
    @Schema(name = "SetSeason")
    record Season(
            @Schema(example = "02-01") @NotNull @Pattern(regexp = DAY)
            String from,

            @Schema(example = "02-20") @NotNull @Pattern(regexp = DAY)
            String until) {

        LostSettings.Season read() {
            return new LostSettings.Season(day("season.from", from), day("season.until", until));
        }

        private static MonthDay day(String field, String text) {
            try {
                return MonthDay.parse("--" + text);
            } catch (DateTimeException noSuchDay) {
                throw invalid(field, text);
            }
        }
    }
}
