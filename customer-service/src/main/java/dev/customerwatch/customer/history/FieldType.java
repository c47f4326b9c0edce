package dev.customerwatch.customer.history;

import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** How the value of a field is written; every value has one form. */
public enum FieldType {
    /** 1 to 200 characters. */
    LINE,
    /** 1 to 2000 characters. */
    TEXT,
    /** A person's name of 1 to 200 characters. */
    NAME,
    /** Digits, with + in front where the country is named; blanks, dashes and brackets are dropped. */
    PHONE,
    EMAIL,
    /** 2026-01-05 */
    DATE,
    /** A decimal of up to 15 digits, 4 of them behind the point. */
    NUMBER,
    /** A number from 0 to 100. */
    PERCENT,
    /** A whole number from 0 to 4. */
    SCORE,
    /** true or false */
    TRUTH,
    /** A word in capitals: A-Z, 0-9 and _. */
    CODE;

    private static final Pattern TELEPHONE = Pattern.compile("\\+?\\d{5,20}");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern POINTS = Pattern.compile("[0-4]");
    private static final Pattern EITHER = Pattern.compile("true|false");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * The one form of a value.
     *
     * @throws UnfitText where it is none; the message never repeats it
     */
    public String canonical(String field, String text) {
        return switch (this) {
            case LINE, NAME -> Words.personal(field, text, 200);
            case TEXT -> Words.personal(field, text, 2000);
            case PHONE -> matching(field, text.replaceAll("[\\s()（）-]", ""), TELEPHONE, "5 to 20 digits");
            case EMAIL -> matching(field, Words.personal(field, text, 255), ADDRESS, "an address such as a@b.cn");
            case DATE -> date(field, text.strip());
            case NUMBER -> number(field, text.strip()).toPlainString();
            case PERCENT -> percent(field, text.strip()).toPlainString();
            case SCORE -> matching(field, text.strip(), POINTS, "0 to 4");
            case TRUTH -> matching(field, text.strip(), EITHER, "true or false");
            case CODE -> matching(field, text.strip(), WORD, "a word of A-Z, 0-9 and _");
        };
    }

    /** What of a value everybody may see. */
    public String masked(String value) {
        return switch (this) {
            case NAME -> first(value) + "**";
            case PHONE ->
                value.length() < 8 ? "****" : value.substring(0, 3) + "****" + value.substring(value.length() - 4);
            case EMAIL -> first(value) + "***" + value.substring(value.indexOf('@'));
            case LINE, TEXT, DATE, NUMBER, PERCENT, SCORE, TRUTH, CODE -> "***";
        };
    }

    private static String first(String value) {
        return Character.toString(value.codePointAt(0));
    }

    private static String matching(String field, String text, Pattern form, String wanted) {
        if (!form.matcher(text).matches()) {
            throw new UnfitText(field, null, "must be " + wanted);
        }
        return text;
    }

    private static String date(String field, String text) {
        try {
            var day = matching(field, text, DAY, "a date such as 2026-01-05");
            return LocalDate.parse(day).toString();
        } catch (DateTimeException none) {
            throw new UnfitText(field, null, "must be a date such as 2026-01-05");
        }
    }

    private static BigDecimal number(String field, String text) {
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,4})?")) {
            throw new UnfitText(field, null, "must be a decimal of up to 15 digits, 4 of them behind the point");
        }
        return new BigDecimal(text);
    }

    private static BigDecimal percent(String field, String text) {
        var number = number(field, text);
        if (number.signum() < 0 || number.compareTo(HUNDRED) > 0) {
            throw new UnfitText(field, null, "must be 0 to 100");
        }
        return number;
    }
}
