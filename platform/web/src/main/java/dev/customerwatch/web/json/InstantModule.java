package dev.customerwatch.web.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Instants are written in UTC with exactly three digits of a second: {@code 2026-01-05T08:00:00.120Z}. */
final class InstantModule extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    InstantModule() {
        super("instants-in-millis");
        addSerializer(new Writer());
    }

    private static final class Writer extends StdSerializer<Instant> {
        Writer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
            json.writeString(MILLIS.format(instant));
        }
    }
}
