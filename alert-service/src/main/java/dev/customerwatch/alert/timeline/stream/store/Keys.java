package dev.customerwatch.alert.timeline.stream.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.alert.timeline.FactKey;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;

/** Store keys whose byte order is the order in which they are read: of the customer, then of time. */
final class Keys {

    private static final byte END = 0;
    private static final int TIME = Long.BYTES;

    private Keys() {}

    /** customer | effective | source | subject | sequence. */
    static Bytes fact(String customer, FactKey key) {
        var owner = customer.getBytes(UTF_8);
        var source = key.source().getBytes(UTF_8);
        var subject = key.subject().getBytes(UTF_8);
        var bytes = ByteBuffer.allocate(owner.length + source.length + subject.length + 3 + 2 * TIME);
        bytes.put(owner).put(END).putLong(sortable(key.effective()));
        bytes.put(source).put(END).put(subject).put(END).putLong(key.sequence());
        return Bytes.wrap(bytes.array());
    }

    /** customer | instant: a snapshot, and a bound of a customer's facts. */
    static Bytes at(String customer, Instant instant) {
        return at(customer, sortable(instant));
    }

    /** After every key of this customer. */
    static Bytes end(String customer) {
        return at(customer, -1L);
    }

    /** instant | customer. */
    static Bytes wake(Instant instant, String customer) {
        var owner = customer.getBytes(UTF_8);
        var bytes = ByteBuffer.allocate(TIME + owner.length);
        return Bytes.wrap(bytes.putLong(sortable(instant)).put(owner).array());
    }

    static Instant instantOf(Bytes wake) {
        return Instant.ofEpochMilli(ByteBuffer.wrap(wake.get()).getLong() ^ Long.MIN_VALUE);
    }

    static String customerOf(Bytes wake) {
        return new String(wake.get(), TIME, wake.get().length - TIME, UTF_8);
    }

    private static Bytes at(String customer, long time) {
        var owner = customer.getBytes(UTF_8);
        var bytes = ByteBuffer.allocate(owner.length + 1 + TIME);
        return Bytes.wrap(bytes.put(owner).put(END).putLong(time).array());
    }

    /** As unsigned bytes, earlier instants stand first. */
    private static long sortable(Instant instant) {
        return instant.toEpochMilli() ^ Long.MIN_VALUE;
    }
}
