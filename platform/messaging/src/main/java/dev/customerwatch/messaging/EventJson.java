package dev.customerwatch.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.customerwatch.money.json.MoneyModule;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Event bodies as JSON: absent members are left out on writing; unknown ones are ignored on reading. */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new MoneyModule())
            .addModule(new SimpleModule("instants").addSerializer(new Millis()))
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private EventJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static byte[] write(Object body) {
        return MAPPER.writeValueAsBytes(body);
    }

    /**
     * The body as the reader's own record.
     *
     * @throws UnreadableEvent where the bytes are no such JSON; its message holds no value of the body
     */
    public static <T> T read(byte[] body, Class<T> type) {
        try {
            return MAPPER.readValue(body, type);
        } catch (JacksonException unreadable) {
            throw new UnreadableEvent(
                    "the body cannot be read as " + type.getSimpleName() + " at " + unreadable.getPathReference() + " ("
                            + unreadable.getClass().getSimpleName() + ")",
                    unreadable);
        }
    }

    private static final class Millis extends StdSerializer<Instant> {
        Millis() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
            json.writeString(Envelope.text(value));
        }
    }
}
