package dev.customerwatch.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes the attributes of an event as text headers. */
public final class Envelope {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final Pattern SEQUENCE = Pattern.compile("[1-9]\\d{0,17}");

    private Envelope() {}

    /** RFC 3339 in UTC with milliseconds, e.g. {@code 2026-01-05T08:00:00.123Z}. */
    public static String text(Instant instant) {
        return MILLIS.format(instant);
    }

    /**
     * The event that these headers describe.
     *
     * @param header raw value of a header by name, null where the record has none
     * @throws UnreadableEvent naming the attribute that is missing or wrong
     */
    public static ReceivedEvent read(Function<String, byte @Nullable []> header, @Nullable String key) {
        if (key == null || key.isEmpty()) {
            throw new UnreadableEvent("the record has no key");
        }
        return new ReceivedEvent(
                required(header, Attribute.ID),
                required(header, Attribute.TYPE),
                required(header, Attribute.SOURCE),
                required(header, Attribute.SUBJECT),
                instant(header, Attribute.TIME),
                instant(header, Attribute.RECORDED_TIME),
                sequence(required(header, Attribute.SEQUENCE)),
                required(header, Attribute.COMPANY),
                key,
                optional(header, Attribute.CAUSATION_ID),
                optional(header, Attribute.ORIGIN),
                optional(header, Attribute.IMPORT_ID),
                optional(header, Attribute.TRACEPARENT));
    }

    public static @Nullable String optional(Function<String, byte @Nullable []> header, String name) {
        var value = header.apply(name);
        return value == null ? null : new String(value, UTF_8);
    }

    private static String required(Function<String, byte @Nullable []> header, String name) {
        var value = optional(header, name);
        if (value == null || value.isEmpty()) {
            throw new UnreadableEvent(name + " is missing");
        }
        return value;
    }

    private static Instant instant(Function<String, byte @Nullable []> header, String name) {
        var value = required(header, name);
        try {
            return Instant.parse(value);
        } catch (DateTimeException notATime) {
            throw new UnreadableEvent(name + " must be an RFC 3339 time: " + value, notATime);
        }
    }

    private static long sequence(String value) {
        if (!SEQUENCE.matcher(value).matches()) {
            throw new UnreadableEvent(Attribute.SEQUENCE + " must be a whole number from 1: " + value);
        }
        return Long.parseLong(value);
    }
}
