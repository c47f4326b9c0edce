package dev.customerwatch.credit.print;

import dev.customerwatch.credit.print.Grid.Percent;
import dev.customerwatch.credit.print.Sheets.Shown;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cells as people of one language read them: amounts with separators, days as they write them. */
final class Cells {

    private final Locale locale;
    private final DateTimeFormatter days;

    Cells(Locale locale) {
        this.locale = locale;
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    }

    Shown shown(@Nullable Object value) {
        return switch (value) {
            case null -> new Shown("", "text");
            case BigDecimal amount -> number(grouped(amount));
            case Integer count -> number(grouped(BigDecimal.valueOf(count)));
            case Long count -> number(grouped(BigDecimal.valueOf(count)));
            case Percent percent -> number(percent(percent));
            case LocalDate day -> new Shown(days.format(day), "day");
            case Grid.Id id -> new Shown(id.id(), "id");
            default -> new Shown(value.toString(), "text");
        };
    }

    private static Shown number(String text) {
        return new Shown(text, text.startsWith("-") ? "number below" : "number");
    }

    private String grouped(BigDecimal number) {
        var scale = Math.max(0, number.scale());
        var pattern = scale == 0 ? "#,##0" : "#,##0." + "0".repeat(scale);
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(number);
    }

    private String percent(Percent percent) {
        var hundredths = new BigDecimal(percent.share()).movePointRight(2);
        return grouped(hundredths) + " %";
    }
}
