package dev.customerwatch.alert.timeline.stream.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes values one after the other, each in few bytes; {@link Input} reads them back in the same order. */
final class Output {

    private byte[] bytes = new byte[1024];
    private int size;

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    void bool(boolean value) {
        octet(value ? 1 : 0);
    }

    void octet(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    /** A number that is mostly small and never negative: seven bits a byte. */
    void count(long value) {
        var rest = value;
        while ((rest & ~0x7fL) != 0) {
            octet((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        octet((int) rest);
    }

    /** A number of either sign. */
    void number(long value) {
        count((value << 1) ^ (value >> 63));
    }

    void instant(Instant value) {
        number(value.toEpochMilli());
    }

    void day(LocalDate value) {
        number(value.toEpochDay());
    }

    void constant(Enum<?> value) {
        text(value.name());
    }

    /** An identifier in 16 bytes where it is one, else UTF-8. */
    void text(String value) {
        room(1 + Identifiers.BYTES);
        if (Identifiers.isWritten(value, bytes, size + 1)) {
            octet(0);
            size += Identifiers.BYTES;
        } else {
            var utf8 = value.getBytes(UTF_8);
            count(utf8.length + 1L);
            room(utf8.length);
            System.arraycopy(utf8, 0, bytes, size, utf8.length);
            size += utf8.length;
        }
    }

    void currency(Currency value) {
        text(value.getCurrencyCode());
    }

    void money(Money value) {
        currency(value.currency());
        number(value.amount().unscaledValue().longValueExact());
    }

    <T> void optional(@Nullable T value, BiConsumer<Output, T> form) {
        bool(value != null);
        if (value != null) {
            form.accept(this, value);
        }
    }

    <T> void all(Collection<T> values, BiConsumer<Output, T> form) {
        count(values.size());
        values.forEach(value -> form.accept(this, value));
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
