package dev.customerwatch.alert.timeline.stream.store;

import java.util.UUID;

/** UUIDs as 16 bytes: most of what is stored are such. */
final class Identifiers {

    static final int BYTES = 16;

    private static final int SIGNS = 36;

    private Identifiers() {}

    /**
     * Writes a UUID as {@link UUID#toString} would give it back.
     *
     * @return false where the text is none; what stands there then has no meaning
     */
    static boolean isWritten(String text, byte[] bytes, int place) {
        if (text.length() != SIGNS) {
            return false;
        }
        var to = place;
        for (var at = 0; at < SIGNS; at += 2) {
            if (at == 8 || at == 13 || at == 18 || at == 23) {
                if (text.charAt(at++) != '-') {
                    return false;
                }
            }
            var octet = (digit(text.charAt(at)) * 16) | digit(text.charAt(at + 1));
            if (octet < 0) {
                return false;
            }
            bytes[to++] = (byte) octet;
        }
        return true;
    }

    /** A negative number where the sign is no digit, and so is whatever is made of it. */
    private static int digit(char sign) {
        if (sign >= '0' && sign <= '9') {
            return sign - '0';
        }
        return sign >= 'a' && sign <= 'f' ? sign - 'a' + 10 : -1;
    }
}
