package dev.customerwatch.credit.limitation.web;

import dev.customerwatch.credit.print.Csv;
import dev.customerwatch.credit.print.Sheets;
import dev.customerwatch.credit.print.Words;
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

/** Claims whose limitation ends, for spreadsheets and for paper. */
@RestController
@Tag(name = "collection")
class LimitationPrintController {

    private final LimitationController figures;
    private final Sheets sheets;
    private final Texts texts;

    LimitationPrintController(LimitationController figures, Sheets sheets, Texts texts) {
        this.figures = figures;
        this.sheets = sheets;
        this.texts = texts;
    }

    @GetMapping(path = "/receivables/limitation.csv", produces = Csv.MEDIA_TYPE)
    @Operation(summary = "Claims that can soon be enforced no longer as CSV, in the language asked for")
    @ApiResponse(responseCode = "200", description = "The same claims, in UTF-8 with a byte order mark")
    String asCsv(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer within,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String owner,
            Locale locale) {
        return Csv.of(new LimitationGrid(new Words(texts, locale)).of(figures.within(viewer, within, asOf, owner)));
    }

    @GetMapping(path = "/receivables/limitation.html", produces = Sheets.MEDIA_TYPE)
    @Operation(summary = "Claims that can soon be enforced no longer as a page to print, in the language asked for")
    @ApiResponse(responseCode = "200", description = "The same claims, on A4 landscape")
    ResponseEntity<String> asPage(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer within,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String owner,
            Locale locale) {
        var claims = figures.within(viewer, within, asOf, owner);
        return sheets.page(new LimitationGrid(new Words(texts, locale)).sheet(claims), locale);
    }
}
