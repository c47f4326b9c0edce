package dev.customerwatch.web.problems;

import dev.customerwatch.web.faults.Phrase;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;

/**
 * Sentences of the message bundles with their named arguments filled in, e.g. {@code The order needs {requested}.} What
 * stands in brackets is said only where all its arguments are there: {@code {field} is not acceptable[: {value}].}
 */
public final class Texts {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^]]*)]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    private final MessageSource bundles;

    public Texts(MessageSource bundles) {
        this.bundles = bundles;
    }

    /**
     * The sentence of that key.
     *
     * @param arguments by name; a missing one is left empty
     * @throws NoSuchMessageException for a key that is in no bundle
     */
    public String text(String key, Map<String, ? extends @Nullable Object> arguments, Locale locale) {
        var sentence = OPTIONAL.matcher(bundles.getMessage(key, null, locale))
                .replaceAll(part -> Matcher.quoteReplacement(said(part.group(1), arguments)));
        return ARGUMENT.matcher(sentence)
                .replaceAll(found -> Matcher.quoteReplacement(shown(arguments.get(found.group(1)), locale)));
    }

    private static String said(String part, Map<String, ? extends @Nullable Object> arguments) {
        var complete = ARGUMENT.matcher(part).results().allMatch(found -> arguments.get(found.group(1)) != null);
        return complete ? part : "";
    }

    String text(Phrase phrase, Locale locale) {
        return text(phrase.key(), phrase.arguments(), locale);
    }

    private String shown(@Nullable Object argument, Locale locale) {
        return switch (argument) {
            case null -> "";
            case Phrase phrase -> text(phrase, locale);
            case Collection<?> several ->
                several.stream().map(one -> shown(one, locale)).collect(Collectors.joining(", "));
            default -> argument.toString();
        };
    }
}
