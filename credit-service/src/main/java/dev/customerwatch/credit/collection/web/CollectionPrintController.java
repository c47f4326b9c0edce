package dev.customerwatch.credit.collection.web;

import dev.customerwatch.credit.print.Csv;
import dev.customerwatch.credit.print.Sheets;
import dev.customerwatch.credit.print.Words;
import dev.customerwatch.web.Viewer;
import dev.customerwatch.web.problems.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The plan and the rates of collection for spreadsheets and for paper. */
@RestController
@Tag(name = "collection")
class CollectionPrintController {

    private final CollectionController figures;
    private final Sheets sheets;
    private final Texts texts;

    CollectionPrintController(CollectionController figures, Sheets sheets, Texts texts) {
        this.figures = figures;
        this.sheets = sheets;
        this.texts = texts;
    }

    @GetMapping(path = "/receivables/plan.csv", produces = Csv.MEDIA_TYPE)
    @Operation(summary = "The plan as CSV, in the language asked for")
    @ApiResponse(responseCode = "200", description = "The same figures, in UTF-8 with a byte order mark")
    String planAsCsv(
            Viewer viewer,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String owner,
            Locale locale) {
        return Csv.of(figures.plan(viewer, from, to, owner).grids(words(locale)));
    }

    @GetMapping(path = "/receivables/plan.html", produces = Sheets.MEDIA_TYPE)
    @Operation(summary = "The plan as a page to print, in the language asked for")
    @ApiResponse(responseCode = "200", description = "The same figures, on A4 landscape")
    ResponseEntity<String> planAsPage(
            Viewer viewer,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String owner,
            Locale locale) {
        return sheets.page(figures.plan(viewer, from, to, owner).sheet(words(locale)), locale);
    }

    @GetMapping(path = "/receivables/collection.csv", produces = Csv.MEDIA_TYPE)
    @Operation(summary = "What was collected as CSV, in the language asked for")
    @ApiResponse(responseCode = "200", description = "The same figures, in UTF-8 with a byte order mark")
    String collectionAsCsv(
            Viewer viewer,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable String owner,
            Locale locale) {
        return Csv.of(new CollectionGrid(words(locale)).of(figures.collection(viewer, month, owner)));
    }

    @GetMapping(path = "/receivables/collection.html", produces = Sheets.MEDIA_TYPE)
    @Operation(summary = "What was collected as a page to print, in the language asked for")
    @ApiResponse(responseCode = "200", description = "The same figures, on A4 landscape")
    ResponseEntity<String> collectionAsPage(
            Viewer viewer,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable String owner,
            Locale locale) {
        return sheets.page(new CollectionGrid(words(locale)).sheet(figures.collection(viewer, month, owner)), locale);
    }

    private Words words(Locale locale) {
        return new Words(texts, locale);
    }
}
