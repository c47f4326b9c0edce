package dev.customerwatch.alert.timeline.stream.store;

import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Short stored forms: instants as epoch milliseconds, days as epoch days, money as currency code and amount in one text. */
final class ValueModule extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final int CODE = 3;

    ValueModule() {
        super("values");
        add(Instant.class, (at, json) -> json.writeNumber(at.toEpochMilli()), json -> {
            return Instant.ofEpochMilli(json.getLongValue());
        });
        add(LocalDate.class, (day, json) -> json.writeNumber(day.toEpochDay()), json -> {
            return LocalDate.ofEpochDay(json.getLongValue());
        });
        add(Currency.class, (currency, json) -> json.writeString(currency.getCurrencyCode()), json -> {
            return Currency.getInstance(json.getString());
        });
        add(Money.class, (money, json) -> json.writeString(text(money)), json -> money(json.getString()));
    }

    private static String text(Money money) {
        return money.currency().getCurrencyCode() + money.amount().toPlainString();
    }

    private static Money money(String text) {
        return new Money(new BigDecimal(text.substring(CODE)), Currency.getInstance(text.substring(0, CODE)));
    }

    private <T> void add(Class<T> type, BiConsumer<T, JsonGenerator> write, Function<JsonParser, T> read) {
        addSerializer(type, new Writer<>(type, write));
        addDeserializer(type, new Reader<>(type, read));
    }

    private static final class Writer<T> extends StdSerializer<T> {
        private final transient BiConsumer<T, JsonGenerator> write;

        Writer(Class<T> type, BiConsumer<T, JsonGenerator> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            write.accept(value, json);
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {
        private final transient Function<JsonParser, T> read;

        Reader(Class<T> type, Function<JsonParser, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return read.apply(json);
        }
    }
}
