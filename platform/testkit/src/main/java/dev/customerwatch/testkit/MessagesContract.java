package dev.customerwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.web.ProblemType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * A service's message bundles say the same in English and Simplified Chinese, have words for each of its problems, and
 * nothing that no code asks for. A service subclasses it with its name.
 */
public abstract class MessagesContract {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\w+}");

    private final String code;
    private final Properties english;
    private final Properties chinese;

    /** For a service, e.g. {@code sales}. */
    protected MessagesContract(String service) {
        this("dev.customerwatch." + service, service + "-service-messages");
    }

    /** For the bundle that the code of a package uses. */
    protected MessagesContract(String code, String bundle) {
        this.code = code;
        this.english = properties(bundle + ".properties");
        this.chinese = properties(bundle + "_zh_CN.properties");
    }

    /** Keys that are not asked for by code, e.g. by a template. */
    protected Set<String> keysUsedElsewhere() {
        return Set.of();
    }

    @Test
    void hasTheSameKeysInBothLanguages() {
        assertThat(keys(chinese)).isEqualTo(keys(english));
    }

    @Test
    void hasTheSameArgumentsInBothLanguages() {
        keys(english)
                .forEach(key -> assertThat(arguments(chinese.getProperty(key, "")))
                        .as("arguments of %s in Chinese", key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    @Test
    void hasTitleAndDetailOfEveryProblem() {
        assertThat(keys(english)).containsAll(problemKeys());
    }

    @Test
    void hasNoKeyThatNothingUses() {
        var constants = CodeConstants.of(code);
        var unused = keys(english);
        unused.removeAll(problemKeys());
        unused.removeAll(keysUsedElsewhere());
        unused.removeIf(constants::name);
        assertThat(unused).isEmpty();
    }

    private Set<String> problemKeys() {
        return CodeConstants.ofType(code, ProblemType.class).stream()
                .flatMap(type -> Stream.of(type.titleKey(), type.detailKey()))
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(Properties bundle) {
        return new TreeSet<>(bundle.stringPropertyNames());
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties properties(String file) {
        var properties = new Properties();
        try (var reader = new ClassPathResource(file).getInputStream()) {
            properties.load(new InputStreamReader(reader, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
