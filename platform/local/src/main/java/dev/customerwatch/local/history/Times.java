package dev.customerwatch.local.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** Reads the time of a row in the format and zone of the mapping; a date alone means noon of its day. */
record Times(Mapping mapping) {

    private static final int NOON = 12;

    /** Refuses with {@link UnfitField}. */
    Instant read(String text) {
        try {
            var read = mapping.time()
                    .parseBest(text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return switch (read) {
                case ZonedDateTime zoned -> zoned.toInstant();
                case OffsetDateTime zoned -> zoned.toInstant();
                case LocalDateTime local -> local.atZone(mapping.zone()).toInstant();
                default ->
                    LocalDate.from(read).atTime(NOON, 0).atZone(mapping.zone()).toInstant();
            };
        } catch (DateTimeException unreadable) {
            throw new UnfitField(Column.TIME.word(), "NOT_A_TIME", text);
        }
    }
}
