package dev.customerwatch.embedded.bson;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/** Compares binary data by length, then by subtype, then by bytes. */
final class BinaryOrder {

    private BinaryOrder() {}

    static int compare(Object left, Object right) {
        byte[] a = bytes(left);
        byte[] b = bytes(right);
        if (a.length != b.length) {
            return Integer.compare(a.length, b.length);
        }
        int bySubtype = Integer.compare(subtype(left), subtype(right));
        return bySubtype != 0 ? bySubtype : Arrays.compareUnsigned(a, b);
    }

    private static byte[] bytes(Object binary) {
        return switch (binary) {
            case UUID uuid -> bytes(uuid);
            case LegacyUUID legacy -> bytes(legacy.getUuid());
            default -> ((BinData) binary).getData();
        };
    }

    private static byte[] bytes(UUID uuid) {
        byte[] bytes = new byte[2 * Long.BYTES];
        ByteBuffer.wrap(bytes).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        return bytes;
    }

    private static int subtype(Object binary) {
        return switch (binary) {
            case UUID uuid -> 4;
            case LegacyUUID legacy -> 3;
            default -> 0;
        };
    }
}
