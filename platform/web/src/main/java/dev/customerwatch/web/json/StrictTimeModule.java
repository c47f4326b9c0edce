package dev.customerwatch.web.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.module.SimpleModule;

/** Dates, months and instants are text in their one ISO form, of the years 1900 to 2199; never numbers. */
final class StrictTimeModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    StrictTimeModule() {
        super("strict-time");
        addDeserializer(LocalDate.class, new Reader<>(LocalDate.class, StrictTimeModule::date));
        addDeserializer(YearMonth.class, new Reader<>(YearMonth.class, StrictTimeModule::month));
        addDeserializer(Instant.class, new Reader<>(Instant.class, StrictTimeModule::instant));
    }

    static YearMonth month(String text) {
        var read = YearMonth.parse(text);
        sane(read.atDay(1));
        return read;
    }

    static LocalDate date(String text) {
        return sane(LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE));
    }

    static Instant instant(String text) {
        var read = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        sane(read.toLocalDate());
        return read.toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static LocalDate sane(LocalDate date) {
        if (date.getYear() < 1900 || date.getYear() > 2199) {
            throw new DateTimeException("year must be 1900..2199: " + date.getYear());
        }
        return date;
    }

    private static final class Reader<T> extends StdDeserializer<T> {

        private final transient Function<String, T> parse;

        Reader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(getValueType(context), json);
            }
            try {
                return parse.apply(json.getString());
            } catch (DateTimeException refused) {
                throw InvalidFormatException.from(json, "not in ISO form", json.getString(), handledType());
            }
        }
    }
}
