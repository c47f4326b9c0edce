package dev.customerwatch.credit.print;

import dev.customerwatch.web.problems.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/** The words of the receivables' tables in one language. */
public record Words(Texts texts, Locale locale) {

    public String text(String key, Map<String, String> arguments) {
        return texts.text(key, arguments, locale);
    }

    public String title(String column) {
        return text("receivables." + column, Map.of());
    }

    public Grid.Column column(String name) {
        return new Grid.Column(name, title(name));
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    public String asOf(LocalDate day) {
        return text("receivables.asOf", Map.of("day", day(day)));
    }
}
