package dev.customerwatch.local.machine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The business time at which a company begins, as somebody wrote it. */
public record AsOf(Instant instant) {

    public AsOf {
        instant = instant.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Reads {@code 2011-12-10T12:00:00Z}, {@code 2011-12-10T12:00+01:00}, {@code 2011-12-10T12:00[Europe/London]}, or
     * {@code 2011-12-10T12:00} in the given zone.
     *
     * @throws IllegalArgumentException naming what was found, for anything else
     */
    public static AsOf parse(String text, ZoneId zone) {
        try {
            var bracket = text.indexOf('[');
            if (bracket > 0 && text.endsWith("]")) {
                var local = LocalDateTime.parse(text.substring(0, bracket));
                return new AsOf(local.atZone(ZoneId.of(text.substring(bracket + 1, text.length() - 1)))
                        .toInstant());
            }
            var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
            return new AsOf(
                    read instanceof ZonedDateTime zoned
                            ? zoned.toInstant()
                            : LocalDateTime.from(read).atZone(zone).toInstant());
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "write a date and time such as 2011-12-10T12:00, 2011-12-10T12:00[Europe/London] or"
                            + " 2011-12-10T12:00:00Z, not " + text,
                    unknown);
        }
    }
}
