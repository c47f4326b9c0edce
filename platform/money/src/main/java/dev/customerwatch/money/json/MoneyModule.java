package dev.customerwatch.money.json;

import dev.customerwatch.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Jackson's reader and writer of {@link Money}: the amount is a string, so that no reader makes a double of it. */
public final class MoneyModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public MoneyModule() {
        super("money");
        addSerializer(new Writer());
        addDeserializer(Money.class, new Reader());
    }

    private record Wire(String amount, String currency) {}

    private static final class Writer extends StdSerializer<Money> {
        Writer() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("amount", money.amount().toPlainString());
            json.writeStringProperty("currency", money.currency().getCurrencyCode());
            json.writeEndObject();
        }
    }

    private static final class Reader extends StdDeserializer<Money> {
        Reader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) {
            var wire = context.readValue(json, Wire.class);
            if (wire.amount() == null || wire.currency() == null) {
                throw InvalidFormatException.from(json, "money needs amount and currency", wire, Money.class);
            }
            try {
                return Money.of(wire.amount(), wire.currency());
            } catch (IllegalArgumentException notMoney) {
                throw InvalidFormatException.from(json, notMoney.getMessage(), wire, Money.class);
            }
        }
    }
}
