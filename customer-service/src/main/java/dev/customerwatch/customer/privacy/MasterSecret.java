package dev.customerwatch.customer.privacy;

import java.util.Arrays;
import java.util.List;

/** A numbered master secret of at least 32 characters; rotation puts a new one with another number in front. */
public record MasterSecret(int number, String text) {

    private static final int SHORTEST = 32;

    public MasterSecret {
        if (number < 1) {
            throw new IllegalArgumentException("number of a master key must be 1 or more: " + number);
        }
        requireLength("master key " + number, text);
    }

    /** The secrets of a setting such as {@code 2:secret,1:older-secret}; the first one is current. */
    public static List<MasterSecret> parse(String setting) {
        return Arrays.stream(setting.split(",", -1))
                .map(String::strip)
                .map(MasterSecret::one)
                .toList();
    }

    static void requireLength(String name, String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    name + " must have " + SHORTEST + " characters or more: " + secret.length());
        }
    }

    private static MasterSecret one(String text) {
        var colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("master keys must be number:secret, separated by commas");
        }
        return new MasterSecret(Integer.parseInt(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** Holds no secret: what is printed may end in a log. */
    @Override
    public String toString() {
        return "MasterSecret[" + number + "]";
    }
}
