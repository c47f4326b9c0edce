package dev.customerwatch.customer.card.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.history.Fact;
import dev.customerwatch.customer.history.Part;
import dev.customerwatch.customer.history.RecordedChange;
import dev.customerwatch.customer.history.Source;
import dev.customerwatch.customer.history.Timeline.Known;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts and changes as a viewer may see them. */
public final class HistoryView {

    private HistoryView() {}

    /** A fact, with who said it from when on, and when we learnt it. */
    public record FactView(
            Part part,
            CardField field,

            @Schema(description = "Which contact, site or period", example = "c-1") @Nullable
            String item,

            @Schema(description = "Masked where you may not know it, or did not show it", example = "EAST")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String value,

            boolean masked,
            Instant since,
            Instant recordedAt,
            @Schema(example = "rep1") String actor,
            Source source) {

        public static FactView of(Known known, Clarity clarity) {
            return of(known.fact(), known.said(), clarity);
        }

        private static FactView of(Fact fact, RecordedChange said, Clarity clarity) {
            return new FactView(
                    fact.field().part(),
                    fact.field(),
                    fact.item().isEmpty() ? null : fact.item(),
                    clarity.shown(fact),
                    !clarity.shows(fact),
                    said.since(),
                    said.recordedAt(),
                    said.author().actor(),
                    said.author().source());
        }
    }

    /** A card as it was, and as it was known. */
    record CardAsOf(String customerId, Instant asOf, Instant knownAt, List<FactView> facts) {}

    /** All changes, the newest first; a fact without value was taken off the card. */
    record Changes(String customerId, List<FactView> facts) {

        static Changes of(String customerId, List<RecordedChange> changes, Clarity clarity) {
            var newestFirst = changes.stream()
                    .sorted(java.util.Comparator.comparing(RecordedChange::recordedAt)
                            .reversed())
                    .flatMap(change -> change.facts().stream().map(fact -> FactView.of(fact, change, clarity)))
                    .toList();
            return new Changes(customerId, newestFirst);
        }
    }
}
