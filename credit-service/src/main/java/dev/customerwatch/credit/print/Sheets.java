package dev.customerwatch.credit.print;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes sheets as HTML pages that need nothing from elsewhere and print well. */
public final class Sheets {

    public static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    private static final String TEMPLATE = "sheet";
    private static final String NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'unsafe-inline'";

    private final TemplateEngine templates;

    public Sheets() {
        var resolver = new ClassLoaderTemplateResolver(Sheets.class.getClassLoader());
        resolver.setPrefix("credit-service-templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        this.templates = new TemplateEngine();
        this.templates.setTemplateResolver(resolver);
    }

    /** A cell in a reader's language. */
    public record Shown(String text, String look) {}

    /** A line in a reader's language. */
    public record Row(String look, List<Shown> cells) {}

    /** A grid in a reader's language. */
    public record Part(String heading, List<Shown> titles, List<Row> rows) {}

    /** 200 with the page in that language; it may load nothing. */
    public ResponseEntity<String> page(Sheet sheet, Locale locale) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", NOTHING_FROM_ELSEWHERE)
                .body(html(sheet, locale));
    }

    String html(Sheet sheet, Locale locale) {
        var cells = new Cells(locale);
        var parts = sheet.grids().stream().map(grid -> part(grid, cells)).toList();
        Map<String, Object> page = Map.of(
                "language", locale.toLanguageTag(), "title", sheet.title(), "notes", sheet.notes(), "parts", parts);
        return templates.process(TEMPLATE, new Context(locale, page));
    }

    private static Part part(Grid grid, Cells cells) {
        var rows = grid.lines().stream().map(line -> row(line, cells)).toList();
        var titles = IntStream.range(0, grid.columns().size())
                .mapToObj(index -> new Shown(grid.columns().get(index).title(), look(rows, index)))
                .toList();
        return new Part(grid.heading(), titles, rows);
    }

    /** Titles of numbers stand above them, on the right. */
    private static String look(List<Row> rows, int column) {
        var numbers =
                rows.stream().anyMatch(row -> row.cells().get(column).look().startsWith("number"));
        return numbers ? "number" : "text";
    }

    private static Row row(Grid.Line line, Cells cells) {
        List<? extends @Nullable Object> found = line.cells();
        return new Row(
                line.kind().name().toLowerCase(Locale.ROOT),
                found.stream().map(cells::shown).toList());
    }
}
