package dev.customerwatch.sales.history.web;

import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.store.BulkInsertion;
import dev.customerwatch.money.Money;
import dev.customerwatch.sales.history.Import;
import dev.customerwatch.sales.history.mongo.Imports;
import dev.customerwatch.sales.order.TaxRate;
import dev.customerwatch.web.Field;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes over the history that another system holds. */
@RestController
@RequestMapping("/imports")
@Tag(name = "Imports")
class ImportController {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);
    private static final String EXAMPLE = "019b9c5e-7f80-7d41-8c2a-5f6e7d8c9b01";

    private final Imports imports;
    private final Intake intake;
    private final Completion completion;
    private final BusinessClock clock;

    ImportController(Imports imports, Intake intake, Completion completion, BusinessClock clock) {
        this.imports = imports;
        this.intake = intake;
        this.completion = completion;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            summary = "Begin an import, or go on with the open one of the same source",
            description = "An import may span files and calls until it is completed.")
    ImportView begin(Viewer viewer, @Valid @RequestBody BeginImport asked) {
        return ImportView.of(imports.begin(asked.source(), viewer.subject(), clock.now()));
    }

    @GetMapping("/{importId}")
    @Operation(summary = "Read how far an import is")
    @ApiResponse(responseCode = "404", description = "No such import")
    ImportView read(@Parameter(example = EXAMPLE) @PathVariable String importId) {
        return ImportView.of(find(importId));
    }

    @PostMapping("/{importId}/rows")
    @Operation(
            summary = "Take over past orders and returns",
            description = "Rows may come in any order and any number of times: source and number say which they are."
                    + " What cannot be taken over is named in the answer; the other rows are stored.")
    @ApiResponse(responseCode = "200", description = "How many were stored, and what was rejected")
    @ApiResponse(responseCode = "404", description = "No such import")
    @ApiResponse(responseCode = "409", description = "The import is completed, and some row is new")
    @ApiResponse(responseCode = "422", description = "Some customer is not known yet; nothing was stored, ask again")
    TakenRows take(
            Viewer viewer,
            @Parameter(example = EXAMPLE) @PathVariable String importId,
            @Valid @RequestBody ImportRows asked) {
        var into = find(importId);
        var currency = Field.read("currency", asked.currency(), Money::currency);
        var rate = asked.taxRate() == null ? "0" : asked.taxRate();
        var taxRate = Field.read("taxRate", rate, TaxRate::of);
        var reading = new RowReading(into, currency, taxRate, clock.now(), viewer.subject());
        var rejected = new ArrayList<TakenRows.Rejected>();
        var rows = read(asked.rows(), reading, rejected);
        return switch (intake.take(into, rows)) {
            case Intake.Answer.Stored stored -> taken(stored, rows, rejected);
            case Intake.Answer.Closed closed -> throw ImportProblems.closed(find(importId));
            case Intake.Answer.UnknownCustomer unknown -> throw ImportProblems.unknownCustomer(unknown.customerId());
        };
    }

    @PostMapping("/{importId}/completion")
    @Operation(
            summary = "Complete an import",
            description = "Tells of each customer that its history is complete. Ask again while it is COMPLETING.")
    @ApiResponse(responseCode = "200", description = "COMPLETED, or COMPLETING after ten seconds")
    @ApiResponse(responseCode = "404", description = "No such import")
    ImportView complete(@Parameter(example = EXAMPLE) @PathVariable String importId) {
        return ImportView.of(completion.complete(find(importId), ANSWERS_WITHIN));
    }

    private Import find(String importId) {
        return imports.find(importId).orElseThrow(() -> ImportProblems.unknown(importId));
    }

    private static List<Intake.Row> read(List<ImportRow> asked, RowReading reading, List<TakenRows.Rejected> rejected) {
        var rows = new ArrayList<Intake.Row>(asked.size());
        for (var place = 0; place < asked.size(); place++) {
            var row = asked.get(place);
            try {
                var fact = reading.read(row);
                rows.add(new Intake.Row(place, fact, RowKeys.of(fact)));
            } catch (UnfitRow unfit) {
                rejected.add(unfit.rejected(place, row.externalId()));
            }
        }
        return rows;
    }

    private static TakenRows taken(
            Intake.Answer.Stored stored, List<Intake.Row> rows, List<TakenRows.Rejected> rejected) {
        for (var row : rows) {
            if (stored.outcomes().get(row.place()) == BulkInsertion.KEY_REUSED) {
                var number = row.fact().from().externalId();
                rejected.add(new TakenRows.Rejected(
                        row.place(), number, "externalId", TakenRows.Reason.NUMBER_REUSED, number));
            }
        }
        rejected.sort(Comparator.comparingInt(TakenRows.Rejected::row));
        var outcomes = stored.outcomes().values();
        return new TakenRows(
                Collections.frequency(outcomes, BulkInsertion.ADDED),
                Collections.frequency(outcomes, BulkInsertion.REPEATED),
                rejected);
    }
}
