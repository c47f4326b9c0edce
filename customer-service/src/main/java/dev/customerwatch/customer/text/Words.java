package dev.customerwatch.customer.text;

import org.jspecify.annotations.Nullable;

/** Text that people typed: trimmed, bounded, and without characters that hide or reorder what a reader sees. */
public final class Words {

    /** The key of what all services hear of a user has room for no more. */
    private static final int MOST_OF_USER = 100;

    private Words() {}

    /** Refuses with {@link UnfitText}, with what was found. */
    public static String of(String field, String text, int most) {
        return checked(field, text, most, text);
    }

    /** The name of a user; refuses with {@link UnfitText}, with what was found. */
    public static String user(String field, String text) {
        return of(field, text, MOST_OF_USER);
    }

    public static @Nullable String userOrNull(String field, @Nullable String text) {
        return text == null ? null : user(field, text);
    }

    public static @Nullable String ofNullable(String field, @Nullable String text, int most) {
        return text == null ? null : of(field, text, most);
    }

    /** Refuses with {@link UnfitText}, without what was found. */
    public static String personal(String field, String text, int most) {
        return checked(field, text, most, null);
    }

    private static String checked(String field, String text, int most, @Nullable String found) {
        var words = text.strip();
        var length = words.codePointCount(0, words.length());
        if (length < 1 || length > most) {
            throw new UnfitText(field, found, "must have 1.." + most + " characters: " + length);
        }
        words.codePoints().filter(Words::misleads).findFirst().ifPresent(character -> {
            throw new UnfitText(
                    field, found, "must have no control or direction characters: U+%04X".formatted(character));
        });
        return words;
    }

    private static boolean misleads(int character) {
        return Character.isISOControl(character)
                || isLineBreak(character)
                || isDirection(character)
                || isNoCharacter(character);
    }

    private static boolean isLineBreak(int character) {
        return character == 0x2028 || character == 0x2029;
    }

    /** Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX 9). */
    private static boolean isDirection(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }

    private static boolean isNoCharacter(int character) {
        return character == 0xFEFF
                || Character.getType(character) == Character.SURROGATE
                || !Character.isDefined(character);
    }
}
