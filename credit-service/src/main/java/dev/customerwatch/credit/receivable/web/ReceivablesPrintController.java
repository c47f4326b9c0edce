package dev.customerwatch.credit.receivable.web;

import dev.customerwatch.credit.print.Csv;
import dev.customerwatch.credit.print.Sheets;
import dev.customerwatch.credit.print.Words;
import dev.customerwatch.credit.receivable.Ageing;
import dev.customerwatch.web.Viewer;
import dev.customerwatch.web.problems.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the status table and of the ageings for spreadsheets and for paper. */
@RestController
@Tag(name = "receivables")
class ReceivablesPrintController {

    private final ReceivablesController figures;
    private final Sheets sheets;
    private final Texts texts;

    ReceivablesPrintController(ReceivablesController figures, Sheets sheets, Texts texts) {
        this.figures = figures;
        this.sheets = sheets;
        this.texts = texts;
    }

    @GetMapping(path = "/receivables.csv", produces = Csv.MEDIA_TYPE)
    @Operation(summary = "The status table as CSV, in the language asked for")
    @ApiResponse(responseCode = "200", description = "The same figures, in UTF-8 with a byte order mark")
    String statusAsCsv(
            Viewer viewer,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable String owner,
            Locale locale) {
        return Csv.of(new StatusGrid(words(locale)).of(figures.status(viewer, asOf, from, owner)));
    }

    @GetMapping(path = "/receivables.html", produces = Sheets.MEDIA_TYPE)
    @Operation(summary = "The status table as a page to print, in the language asked for")
    @ApiResponse(responseCode = "200", description = "The same figures, on A4 landscape")
    ResponseEntity<String> statusAsPage(
            Viewer viewer,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable String owner,
            Locale locale) {
        return sheets.page(new StatusGrid(words(locale)).sheet(figures.status(viewer, asOf, from, owner)), locale);
    }

    @GetMapping(path = "/receivables/ageing.csv", produces = Csv.MEDIA_TYPE)
    @Operation(summary = "The ageing as CSV, in the language asked for")
    @ApiResponse(responseCode = "200", description = "The same figures, in UTF-8 with a byte order mark")
    String ageingAsCsv(
            Viewer viewer,
            @RequestParam(defaultValue = "DUE") Ageing.Base base,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String owner,
            Locale locale) {
        return Csv.of(new AgeingGrid(words(locale)).of(figures.ageing(viewer, base, asOf, owner)));
    }

    @GetMapping(path = "/receivables/ageing.html", produces = Sheets.MEDIA_TYPE)
    @Operation(summary = "The ageing as a page to print, in the language asked for")
    @ApiResponse(responseCode = "200", description = "The same figures, on A4 landscape")
    ResponseEntity<String> ageingAsPage(
            Viewer viewer,
            @RequestParam(defaultValue = "DUE") Ageing.Base base,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String owner,
            Locale locale) {
        return sheets.page(new AgeingGrid(words(locale)).sheet(figures.ageing(viewer, base, asOf, owner)), locale);
    }

    private Words words(Locale locale) {
        return new Words(texts, locale);
    }
}
