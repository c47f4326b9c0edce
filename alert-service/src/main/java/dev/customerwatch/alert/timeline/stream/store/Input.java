package dev.customerwatch.alert.timeline.stream.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Output} wrote. */
final class Input {

    private final ByteBuffer bytes;

    Input(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    boolean bool() {
        return bytes.get() != 0;
    }

    int octet() {
        return bytes.get();
    }

    long count() {
        var value = 0L;
        for (var shift = 0; ; shift += 7) {
            var octet = bytes.get();
            value |= (octet & 0x7fL) << shift;
            if (octet >= 0) {
                return value;
            }
        }
    }

    long number() {
        var value = count();
        return (value >>> 1) ^ -(value & 1);
    }

    Instant instant() {
        return Instant.ofEpochMilli(number());
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(number());
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        return Enum.valueOf(type, text());
    }

    String text() {
        var length = (int) count() - 1;
        if (length < 0) {
            return new UUID(bytes.getLong(), bytes.getLong()).toString();
        }
        var text = new String(bytes.array(), bytes.position(), length, UTF_8);
        bytes.position(bytes.position() + length);
        return text;
    }

    Currency currency() {
        return Currency.getInstance(text());
    }

    Money money() {
        var currency = currency();
        var scale = Math.max(0, currency.getDefaultFractionDigits());
        return new Money(BigDecimal.valueOf(number(), scale), currency);
    }

    <T> @Nullable T optional(Function<Input, T> form) {
        return bool() ? form.apply(this) : null;
    }

    <T> List<T> all(Function<Input, T> form) {
        var size = (int) count();
        var values = new ArrayList<T>(size);
        for (var number = 0; number < size; number++) {
            values.add(form.apply(this));
        }
        return values;
    }
}
