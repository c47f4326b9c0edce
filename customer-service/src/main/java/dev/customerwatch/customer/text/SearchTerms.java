package dev.customerwatch.customer.text;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The terms by which a name is found: from each character on the rest of the name (traditional characters as simplified ones),
 * its pinyin, and the initials of that. What is asked for is what some term begins with, so that one range of one index serves
 * every query.
 */
public final class SearchTerms {

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    private static final int LONGEST = 32;

    /** There are only so many characters; each is looked up once. */
    private static final Map<String, String> SYLLABLES = new ConcurrentHashMap<>();

    private SearchTerms() {}

    public static Set<String> of(String name) {
        var characters = characters(folded(Likeness.ofName(name)));
        var terms = new LinkedHashSet<String>();
        for (var from = 0; from < characters.size(); from++) {
            terms.add(joined(characters, from));
        }
        var syllables = characters.stream()
                .map(SearchTerms::syllable)
                .filter(text -> !text.isEmpty())
                .toList();
        for (var from = 0; from < syllables.size(); from++) {
            terms.add(joined(syllables, from));
            terms.add(initials(syllables, from));
        }
        return terms;
    }

    /** What one of a name's terms must begin with; refuses a query without letter and digit with {@link UnfitText}. */
    public static String wanted(String query) {
        var folded = folded(query);
        if (folded.isEmpty()) {
            throw new UnfitText("q", query, "must have a letter or digit");
        }
        return beginning(folded);
    }

    private static String joined(List<String> parts, int from) {
        return beginning(String.join("", upTo(parts, from)));
    }

    private static String initials(List<String> syllables, int from) {
        return upTo(syllables, from).stream()
                .map(syllable -> syllable.substring(0, 1))
                .collect(Collectors.joining());
    }

    private static List<String> upTo(List<String> parts, int from) {
        return parts.subList(from, Math.min(parts.size(), from + LONGEST));
    }

    private static String syllable(String character) {
        return SYLLABLES.computeIfAbsent(character, SearchTerms::transliterated);
    }

    private static String transliterated(String character) {
        var latin = character.codePointAt(0) < 0x80 ? character : PINYIN.transliterate(character);
        return latin.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    private static String folded(String text) {
        var even = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SIMPLIFIED.transliterate(even).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
