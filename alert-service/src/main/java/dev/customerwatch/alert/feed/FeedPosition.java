package dev.customerwatch.alert.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A place in the feed: for each partition the offset that comes next. As text it is opaque, and good for one feed only.
 */
public final class FeedPosition {

    private static final int HEAD = Integer.BYTES;

    private final long[] next;

    private FeedPosition(long[] next) {
        this.next = next;
    }

    public static FeedPosition of(long... next) {
        return new FeedPosition(next.clone());
    }

    public static FeedPosition beginning(int partitions) {
        return new FeedPosition(new long[partitions]);
    }

    public int partitions() {
        return next.length;
    }

    public long next(int partition) {
        return next[partition];
    }

    /** Whether this record lies behind this place. */
    public boolean isPast(int partition, long offset) {
        return offset < next[partition];
    }

    /** The place once this partition is read up to that offset; never one further back. */
    public FeedPosition upTo(int partition, long nextOffset) {
        if (nextOffset <= next[partition]) {
            return this;
        }
        var moved = next.clone();
        moved[partition] = nextOffset;
        return new FeedPosition(moved);
    }

    /** Whether no partition of this place lies behind the other's. */
    public boolean reaches(FeedPosition other) {
        for (var partition = 0; partition < next.length; partition++) {
            if (next[partition] < other.next[partition]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The place as opaque text.
     *
     * @param feed identity of the feed; the text means nothing in another one
     */
    public String text(String feed) {
        var numbers = ByteBuffer.allocate(next.length * 10);
        for (var offset : next) {
            putNumber(numbers, offset);
        }
        var body = Arrays.copyOf(numbers.array(), numbers.position());
        var whole = ByteBuffer.allocate(HEAD + body.length)
                .putInt(check(feed, body))
                .put(body);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
    }

    /** The place that a text of this feed names, empty for any other text. */
    public static Optional<FeedPosition> read(String text, String feed, int partitions) {
        try {
            var whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (whole.remaining() < HEAD) {
                return Optional.empty();
            }
            var expected = whole.getInt();
            var body = Arrays.copyOfRange(whole.array(), HEAD, whole.array().length);
            return check(feed, body) == expected ? numbers(body, partitions) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<FeedPosition> numbers(byte[] body, int partitions) {
        var from = ByteBuffer.wrap(body);
        var next = new long[partitions];
        for (var partition = 0; partition < partitions; partition++) {
            if (!from.hasRemaining()) {
                return Optional.empty();
            }
            next[partition] = number(from);
        }
        return from.hasRemaining() ? Optional.empty() : Optional.of(new FeedPosition(next));
    }

    private static void putNumber(ByteBuffer to, long number) {
        var rest = number;
        while (rest > 0x7f) {
            to.put((byte) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        to.put((byte) rest);
    }

    private static long number(ByteBuffer from) {
        var number = 0L;
        var shift = 0;
        byte part;
        do {
            part = from.get();
            number |= (long) (part & 0x7f) << shift;
            shift += 7;
        } while (part < 0 && from.hasRemaining());
        return number;
    }

    private static int check(String feed, byte[] body) {
        var sum = new CRC32();
        sum.update(feed.getBytes(UTF_8));
        sum.update(body);
        return (int) sum.getValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeedPosition position && Arrays.equals(next, position.next);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(next);
    }

    @Override
    public String toString() {
        return Arrays.toString(next);
    }
}
