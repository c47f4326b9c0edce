package dev.customerwatch.credit.receivable.web;

import dev.customerwatch.credit.print.Grid;
import dev.customerwatch.web.problems.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/** The words of the receivables' tables in one language. */
record Words(Texts texts, Locale locale) {

    String text(String key, Map<String, String> arguments) {
        return texts.text(key, arguments, locale);
    }

    String title(String column) {
        return text("receivables." + column, Map.of());
    }

    Grid.Column column(String name) {
        return new Grid.Column(name, title(name));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    String asOf(LocalDate day) {
        return text("receivables.asOf", Map.of("day", day(day)));
    }
}
