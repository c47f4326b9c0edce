package dev.customerwatch.alert.timeline.stream.store;

import dev.customerwatch.alert.timeline.RuleState;
import dev.customerwatch.alert.timeline.Rulebook;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** A rule's state stands as [rule, wake, state], because the rule's name tells what record its state is. */
final class FoldedModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    FoldedModule(Rulebook rules) {
        super("folded");
        addSerializer(RuleState.class, new Writer(rules));
        addDeserializer(RuleState.class, new Reader(rules));
    }

    private static final class Writer extends StdSerializer<RuleState> {
        private final transient Rulebook rules;

        Writer(Rulebook rules) {
            super(RuleState.class);
            this.rules = rules;
        }

        @Override
        public void serialize(RuleState state, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            json.writeString(name(state));
            write(state.wakeAt(), json);
            context.writeValue(json, state.state());
            json.writeEndArray();
        }

        private String name(RuleState state) {
            for (var ruling : rules.rulings()) {
                if (ruling.state().isInstance(state.state())) {
                    return ruling.name();
                }
            }
            throw new IllegalStateException(
                    "no rule has such a state: " + state.state().getClass());
        }

        private static void write(@Nullable Instant wake, JsonGenerator json) {
            if (wake == null) {
                json.writeNull();
            } else {
                json.writeNumber(wake.toEpochMilli());
            }
        }
    }

    private static final class Reader extends StdDeserializer<RuleState> {
        private final transient Rulebook rules;

        Reader(Rulebook rules) {
            super(RuleState.class);
            this.rules = rules;
        }

        @Override
        public RuleState deserialize(JsonParser json, DeserializationContext context) {
            var ruling = rules.ruling(json.nextStringValue());
            var wake = json.nextToken() == JsonToken.VALUE_NULL ? null : Instant.ofEpochMilli(json.getLongValue());
            json.nextToken();
            var state = context.readValue(json, ruling.state());
            json.nextToken();
            return new RuleState(state, wake);
        }
    }
}
