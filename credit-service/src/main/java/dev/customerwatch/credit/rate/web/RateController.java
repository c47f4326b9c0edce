package dev.customerwatch.credit.rate.web;

import dev.customerwatch.credit.rate.ExchangeRate;
import dev.customerwatch.credit.rate.ExchangeRates;
import dev.customerwatch.credit.rate.ExchangeRates.Recording;
import dev.customerwatch.credit.rate.RecordedRate;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Field;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records exchange rates: each holds from its day until the next day that has one. */
@RestController
@RequestMapping("/exchange-rates/{base}/{quote}")
@Tag(name = "exchange-rates")
class RateController {

    private static final String RATE = """
            {"rate": "7.1034", "source": "PBOC"}""";

    private final ExchangeRates rates;
    private final BusinessClock clock;
    private final BusinessCalendar calendar;

    RateController(ExchangeRates rates, BusinessClock clock, BusinessCalendar calendar) {
        this.rates = rates;
        this.clock = clock;
        this.calendar = calendar;
    }

    record RateBody(
            @NotNull @Pattern(regexp = "\\d{1,9}(\\.\\d{1,10})?")
            String rate,

            @NotBlank @Size(max = 100) String source) {}

    record Place(String date) {}

    @GetMapping
    @Operation(summary = "The rates of a pair of currencies, newest day first")
    @ApiResponse(responseCode = "200", description = "Rates with what they were before they were corrected")
    Page<RateView> list(
            @PathVariable String base,
            @PathVariable String quote,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.read(
                        limit,
                        cursor,
                        Place.class,
                        (after, most) -> {
                            var key = key(base, quote, LocalDate.EPOCH);
                            var before = after == null ? null : LocalDate.parse(after.date());
                            return rates.list(key.base(), key.quote(), before, most);
                        },
                        rate -> new Place(rate.rate().date().toString()))
                .map(RateView::of);
    }

    @GetMapping("/{date}")
    @Operation(summary = "The rate of a day; its ETag is needed to correct it")
    @ApiResponse(responseCode = "200", description = "The rate")
    @ApiResponse(responseCode = "404", description = "None is recorded of this day: If-Match \"0\" records the first")
    ResponseEntity<RateView> read(@PathVariable String base, @PathVariable String quote, @PathVariable LocalDate date) {
        return rates.find(key(base, quote, date))
                .map(RateController::shown)
                .orElseThrow(() -> CommonProblems.notFound("date", date.toString()));
    }

    @PutMapping("/{date}")
    @Operation(
            summary = "Record the rate of a day, or correct it: units of quote for one of base, in force from that day")
    @ApiResponse(responseCode = "200", description = "The rate; what it was before is kept")
    @ApiResponse(responseCode = "400", description = "No ISO 4217 currency, twice the same, or no rate")
    @ApiResponse(responseCode = "412", description = "It was recorded or corrected since you read it")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<RateView> record(
            Viewer viewer,
            @PathVariable String base,
            @PathVariable String quote,
            @PathVariable LocalDate date,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(RATE)))
                    @Valid
                    @RequestBody
                    RateBody body) {
        var key = key(base, quote, date);
        var rate = Field.read("rate", body.rate(), it -> new ExchangeRate(key, new BigDecimal(it), body.source()));
        var now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        var from = calendar.startOf(date);
        var recorded = RecordedRate.first(rate, viewer.subject(), now, from.isAfter(now) ? from : now);
        return switch (rates.record(recorded, ETags.required(ifMatch))) {
            case Recording.Recorded made -> shown(made.rate());
            case Recording.Stale stale -> throw ETags.stale(stale.current());
        };
    }

    private static ExchangeRate.Key key(String base, String quote, LocalDate date) {
        var of = Field.read("base", base, Money::currency);
        return Field.read("quote", quote, it -> new ExchangeRate.Key(of, Money.currency(it), date));
    }

    private static ResponseEntity<RateView> shown(RecordedRate rate) {
        return ResponseEntity.ok().eTag(ETags.of(rate.version())).body(RateView.of(rate));
    }
}
