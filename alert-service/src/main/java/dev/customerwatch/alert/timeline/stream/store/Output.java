package dev.customerwatch.alert.timeline.stream.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes values one after the other, each in few bytes; {@link Input} reads them back in the same order. */
final class Output {

    private static final int UUID_LENGTH = 36;

    private byte[] bytes = new byte[512];
    private int size;

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    void bool(boolean value) {
        octet(value ? 1 : 0);
    }

    void octet(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) value;
    }

    /** A number that is mostly small and never negative: seven bits a byte. */
    void count(long value) {
        var rest = value;
        while ((rest & ~0x7fL) != 0) {
            octet((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        octet((int) rest);
    }

    /** A number of either sign. */
    void number(long value) {
        count(value << 1 ^ value >> 63);
    }

    void instant(Instant value) {
        number(value.toEpochMilli());
    }

    void day(LocalDate value) {
        number(value.toEpochDay());
    }

    void constant(Enum<?> value) {
        octet(value.ordinal());
    }

    /** An identifier in 16 bytes where it is one, else UTF-8. */
    void text(String value) {
        if (isUuid(value)) {
            count(0);
            var uuid = UUID.fromString(value);
            fixed(uuid.getMostSignificantBits());
            fixed(uuid.getLeastSignificantBits());
        } else {
            var utf8 = value.getBytes(UTF_8);
            count(utf8.length + 1L);
            for (var octet : utf8) {
                octet(octet);
            }
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

    private void fixed(long value) {
        for (var shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            octet((int) (value >>> shift));
        }
    }

    /** As {@link UUID#toString} writes it, so that reading gives the same text. */
    private static boolean isUuid(String value) {
        if (value.length() != UUID_LENGTH) {
            return false;
        }
        for (var at = 0; at < UUID_LENGTH; at++) {
            var sign = value.charAt(at);
            var isDash = at == 8 || at == 13 || at == 18 || at == 23;
            if (isDash ? sign != '-' : !(sign >= '0' && sign <= '9' || sign >= 'a' && sign <= 'f')) {
                return false;
            }
        }
        return true;
    }
}
