package dev.customerwatch.complaint.register;

import org.jspecify.annotations.Nullable;

/** Text that people typed: trimmed, bounded, and without characters that hide or reorder what a reader sees. */
final class Words {

    private static final int LONGEST_TALE = 10_000;

    private Words() {}

    /** Refuses with {@link Unfit}, with what was found. */
    static String line(String field, String text, int most) {
        return checked(field, text, most, text);
    }

    /**
     * Several lines of what people said, which may be personal.
     *
     * @throws Unfit without what was found
     */
    static String tale(String field, String text) {
        checked(field, text.replaceAll("\\R|\\t", " "), LONGEST_TALE, null);
        return text.strip();
    }

    private static String checked(String field, String text, int most, @Nullable String found) {
        var words = text.strip();
        var length = words.codePointCount(0, words.length());
        if (length < 1 || length > most) {
            throw new Unfit(field, found, "must have 1.." + most + " characters: " + length);
        }
        words.codePoints().filter(Words::misleads).findFirst().ifPresent(character -> {
            throw new Unfit(field, found, "must have no control or direction characters: U+%04X".formatted(character));
        });
        return words;
    }

    private static boolean misleads(int character) {
        return Character.isISOControl(character)
                || isDirection(character)
                || Character.getType(character) == Character.SURROGATE
                || !Character.isDefined(character);
    }

    /** Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX 9). */
    private static boolean isDirection(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
