package dev.customerwatch.customer.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** What two spellings of the same name or number have in common. */
public final class Likeness {

    private static final List<String> LEGAL_FORMS = List.of(
            "股份有限公司",
            "有限责任公司",
            "有限公司",
            "集团公司",
            "公司",
            "co.,ltd.",
            "co.,ltd",
            "co.ltd",
            "ltd.",
            "ltd",
            "limited",
            "inc.",
            "inc",
            "gmbh",
            "llc",
            "corp.",
            "corp");

    private Likeness() {}

    /** A name without case, width, blanks, punctuation and legal form. */
    public static String ofName(String name) {
        var folded = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]", "");
        var named = withoutLegalForm(folded);
        var bare = named.replaceAll("[\\p{P}\\p{S}\\p{Cf}]", "");
        return bare.isEmpty() ? named : bare;
    }

    /** The last eleven digits of a telephone number, so that country codes make no difference. */
    public static String ofPhone(String phone) {
        var digits = phone.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - 11));
    }

    private static String withoutLegalForm(String name) {
        return LEGAL_FORMS.stream()
                .filter(form -> name.endsWith(form) && name.length() > form.length())
                .findFirst()
                .map(form -> name.substring(0, name.length() - form.length()))
                .orElse(name);
    }
}
