package dev.customerwatch.customer.text;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The terms by which a name is found: pairs of its characters (traditional ones as simplified ones), and from each syllable on
 * its pinyin and the initials of that. What is asked for is one term of letters and digits that some term begins with, or the
 * pairs of its characters, all of which must be there: no alternatives, so that one index serves every query.
 */
public final class SearchTerms {

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    private static final int LONGEST = 32;

    private SearchTerms() {}

    /** What a name must have: this term, or one that begins with it. */
    public record Wanted(String text, boolean begins) {}

    public static Set<String> of(String name) {
        var characters = characters(folded(Likeness.ofName(name)));
        var terms = new LinkedHashSet<>(pairs(characters));
        var syllables = characters.stream()
                .map(SearchTerms::syllable)
                .filter(text -> !text.isEmpty())
                .toList();
        for (var from = 0; from < syllables.size(); from++) {
            var rest = syllables.subList(from, Math.min(syllables.size(), from + LONGEST));
            terms.add(beginning(String.join("", rest)));
            terms.add(initials(rest));
        }
        return terms;
    }

    /** The terms that a name must have, all of them; refuses a query without letter and digit with {@link UnfitText}. */
    public static List<Wanted> wanted(String query) {
        var folded = folded(query);
        if (folded.isEmpty()) {
            throw new UnfitText("q", query, "must have a letter or digit");
        }
        var characters = characters(folded);
        if (characters.size() == 1 || folded.chars().allMatch(character -> character < 0x80)) {
            return List.of(new Wanted(beginning(folded), true));
        }
        return pairs(characters).subList(0, Math.min(LONGEST, characters.size() - 1)).stream()
                .map(pair -> new Wanted(pair, false))
                .toList();
    }

    /** Each character with the one behind it; the last one stands alone. */
    private static List<String> pairs(List<String> characters) {
        var pairs = new ArrayList<String>();
        for (var at = 0; at < characters.size(); at++) {
            pairs.add(characters.get(at) + (at + 1 < characters.size() ? characters.get(at + 1) : ""));
        }
        return pairs;
    }

    private static String syllable(String character) {
        var latin = character.codePointAt(0) < 0x80 ? character : PINYIN.transliterate(character);
        return latin.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static String initials(List<String> syllables) {
        return syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static String folded(String text) {
        var even = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SIMPLIFIED.transliterate(even).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
