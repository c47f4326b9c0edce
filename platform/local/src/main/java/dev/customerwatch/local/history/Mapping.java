package dev.customerwatch.local.history;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a history file is to be read.
 *
 * @param source the system that it comes from; numbers are unique in it
 * @param time format of dates or dates with times, read in {@code zone} where they name none
 * @param taxRate VAT on all rows; {@code grossAmounts} says whether amounts contain it
 * @param columns names in the file's first line
 * @param kinds what the words of a row's kind mean
 */
record Mapping(
        String source,
        Charset charset,
        char delimiter,
        ZoneId zone,
        DateTimeFormatter time,
        String timePattern,
        Currency currency,
        BigDecimal taxRate,
        boolean grossAmounts,
        Map<Column, String> columns,
        Map<String, Kind> kinds) {

    private static final String COLUMN = "column.";
    private static final String KIND = "kind.";
    private static final Set<String> KEYS =
            Set.of("source", "charset", "delimiter", "zone", "date-format", "currency", "tax-rate", "amounts");

    /**
     * Reads {@code source=…}, {@code charset=…} … {@code column.number=…}, {@code kind.CANCELLATION=return}.
     *
     * @throws CannotImport naming the setting that is missing or wrong
     */
    static Mapping of(Properties settings) {
        refuseUnknown(settings);
        var pattern = settings.getProperty("date-format", "uuuu-MM-dd'T'HH:mm:ss");
        var columns = columns(settings);
        for (var column : Column.values()) {
            if (column.isRequired() && !columns.containsKey(column)) {
                throw new CannotImport("The mapping does not say which column is the %s: --set column.%s=NAME"
                        .formatted(column.word(), column.word()));
            }
        }
        return new Mapping(
                required(settings, "source"),
                read(settings, "charset", "UTF-8", Charset::forName),
                read(settings, "delimiter", ",", Mapping::delimiter),
                read(settings, "zone", "Asia/Shanghai", ZoneId::of),
                read(settings, "date-format", pattern, Mapping::format),
                pattern,
                read(settings, "currency", "CNY", Currency::getInstance),
                read(settings, "tax-rate", "0", BigDecimal::new),
                read(settings, "amounts", "net", Mapping::gross),
                columns,
                kinds(settings));
    }

    private static void refuseUnknown(Properties settings) {
        for (var key : settings.stringPropertyNames()) {
            if (!KEYS.contains(key) && !key.startsWith(COLUMN) && !key.startsWith(KIND)) {
                throw new CannotImport("There is no setting '%s' in a mapping; there are %s, column.*, kind.*."
                        .formatted(key, KEYS.stream().sorted().collect(Collectors.joining(", "))));
            }
        }
    }

    private static String required(Properties settings, String key) {
        var value = settings.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new CannotImport("The mapping lacks %s: --set %s=…".formatted(key, key));
        }
        return value.strip();
    }

    private static <T> T read(Properties settings, String key, String otherwise, Function<String, T> reading) {
        var value = settings.getProperty(key, otherwise);
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException | DateTimeException unknown) {
            throw new CannotImport("%s is not understood: '%s' (%s)".formatted(key, value, unknown.getMessage()));
        }
    }

    private static char delimiter(String word) {
        var character = word.equals("\\t") || word.equals("tab") ? "\t" : word;
        if (character.length() != 1) {
            throw new IllegalArgumentException("one character, or tab");
        }
        return character.charAt(0);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static boolean gross(String word) {
        return switch (word) {
            case "net" -> false;
            case "gross" -> true;
            default -> throw new IllegalArgumentException("net or gross");
        };
    }

    private static Map<Column, String> columns(Properties settings) {
        var columns = new EnumMap<Column, String>(Column.class);
        settings.stringPropertyNames().stream()
                .filter(key -> key.startsWith(COLUMN))
                .forEach(key -> columns.put(
                        Column.of(key.substring(COLUMN.length())),
                        settings.getProperty(key).strip()));
        return columns;
    }

    private static Map<String, Kind> kinds(Properties settings) {
        var kinds = new HashMap<String, Kind>();
        settings.stringPropertyNames().stream()
                .filter(key -> key.startsWith(KIND))
                .forEach(key -> kinds.put(
                        key.substring(KIND.length()),
                        Kind.of(settings.getProperty(key).strip())));
        return Map.copyOf(kinds);
    }
}
