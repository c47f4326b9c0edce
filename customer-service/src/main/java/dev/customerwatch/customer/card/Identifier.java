package dev.customerwatch.customer.card;

import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import java.util.Locale;
import java.util.Set;

/**
 * The number by which the law knows a company or institution; unique.
 *
 * @param country ISO 3166 code of two letters
 * @param number in China the unified social credit code, elsewhere the register's or tax office's number
 */
public record Identifier(String country, String number) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int LENGTH = WEIGHTS.length + 1;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Refuses with {@link UnfitText}, saying what was found. */
    public Identifier {
        country = country.strip().toUpperCase(Locale.ROOT);
        number = Words.of("identifier.number", number, 64).toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(country)) {
            throw new UnfitText("identifier.country", country, "must be an ISO 3166 code such as CN");
        }
        if (country.equals("CN")) {
            checkSocialCreditCode(number);
        }
    }

    /** Country and number in one word. */
    public String text() {
        return country + ":" + number;
    }

    private static void checkSocialCreditCode(String code) {
        if (code.length() != LENGTH) {
            throw unfit(code, "must have 18 characters: " + code.length());
        }
        var sum = 0;
        for (var at = 0; at < WEIGHTS.length; at++) {
            sum += value(code, at) * WEIGHTS[at];
        }
        var check = ALPHABET.charAt((31 - sum % 31) % 31);
        if (value(code, WEIGHTS.length) != ALPHABET.indexOf(check)) {
            throw unfit(code, "must end with the check character of its first 17");
        }
    }

    private static int value(String code, int at) {
        var value = ALPHABET.indexOf(code.charAt(at));
        if (value < 0) {
            throw unfit(code, "must have digits and capitals without I, O, S, V, Z only: " + code.charAt(at));
        }
        return value;
    }

    private static UnfitText unfit(String code, String why) {
        return new UnfitText("identifier.number", code, why);
    }
}
