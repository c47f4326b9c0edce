package dev.customerwatch.credit.receivable.web;

import dev.customerwatch.credit.account.web.VisibleCustomers;
import dev.customerwatch.credit.print.Csv;
import dev.customerwatch.credit.print.Sheets;
import dev.customerwatch.credit.print.Words;
import dev.customerwatch.credit.receivable.Receivables;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Viewer;
import dev.customerwatch.web.problems.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What customers owe for paying late 逾期利息. */
@RestController
@Tag(name = "receivables")
class LateInterestController {

    private final Receivables receivables;
    private final ReceivablesSettings settings;
    private final BusinessClock clock;
    private final BusinessCalendar calendar;
    private final Sheets sheets;
    private final Texts texts;

    LateInterestController(
            Receivables receivables,
            ReceivablesSettings settings,
            BusinessClock clock,
            BusinessCalendar calendar,
            Sheets sheets,
            Texts texts) {
        this.receivables = receivables;
        this.settings = settings;
        this.clock = clock;
        this.calendar = calendar;
        this.sheets = sheets;
        this.texts = texts;
    }

    @GetMapping("/receivables/late-interest")
    @Operation(
            summary = "Contractual interest on what was paid late, or is late, over some days",
            description = "By document: the sum over days of what was overdue at their end × the daily rate.")
    @ApiResponse(responseCode = "200", description = "The interest, of the customers that you may see")
    LateInterestView lateInterest(
            Viewer viewer,
            @Parameter(description = "First day; of the month where it is left out")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Last day; today where it is left out", example = "2026-01-31")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate to,
            @Parameter(description = "Only customers of this account owner") @RequestParam(required = false) @Nullable
                    String owner) {
        var last = Objects.requireNonNullElseGet(to, () -> calendar.dateOf(clock.now()));
        var first = Objects.requireNonNullElse(from, last.withDayOfMonth(1));
        if (first.isAfter(last)) {
            throw CommonProblems.invalidParameter("from", first, "must not be after " + last);
        }
        var rate = settings.lateInterest();
        var tables = receivables.lateInterest(first, last, rate, VisibleCustomers.of(viewer, owner));
        return LateInterestView.of(first, last, rate, tables);
    }

    @GetMapping(path = "/receivables/late-interest.csv", produces = Csv.MEDIA_TYPE)
    @Operation(summary = "Late interest as CSV, in the language asked for")
    @ApiResponse(responseCode = "200", description = "The same figures, in UTF-8 with a byte order mark")
    String asCsv(
            Viewer viewer,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String owner,
            Locale locale) {
        return Csv.of(lateInterest(viewer, from, to, owner).grids(new Words(texts, locale)));
    }

    @GetMapping(path = "/receivables/late-interest.html", produces = Sheets.MEDIA_TYPE)
    @Operation(summary = "Late interest as a page to print, in the language asked for")
    @ApiResponse(responseCode = "200", description = "The same figures, on A4 landscape")
    ResponseEntity<String> asPage(
            Viewer viewer,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String owner,
            Locale locale) {
        return sheets.page(lateInterest(viewer, from, to, owner).sheet(new Words(texts, locale)), locale);
    }
}
