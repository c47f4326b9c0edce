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
final class HistoryView {

    private HistoryView() {}

    /** A fact, with who said it from when on, and when we learnt it. */
    record FactView(
            Part part,
            CardField field,

            @Schema(description = "Which contact, site or period", example = "c-1") @Nullable
            String item,

            @Schema(description = "Masked where it is personal and you did not show it", example = "EAST")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String value,

            boolean masked,
            Instant since,
            Instant recordedAt,
            @Schema(example = "rep1") String actor,
            Source source) {

        static FactView of(Known known, boolean clear) {
            return of(known.fact(), known.said(), clear);
        }

        private static FactView of(Fact fact, RecordedChange said, boolean clear) {
            var masked = fact.personal() && !clear;
            return new FactView(
                    fact.field().part(),
                    fact.field(),
                    fact.item().isEmpty() ? null : fact.item(),
                    masked ? masked(fact) : fact.value(),
                    masked,
                    said.since(),
                    said.recordedAt(),
                    said.author().actor(),
                    said.author().source());
        }

        private static @Nullable String masked(Fact fact) {
            var value = fact.value();
            return value == null ? null : fact.field().type().masked(value);
        }
    }

    /** A card as it was, and as it was known. */
    record CardAsOf(String customerId, Instant asOf, Instant knownAt, List<FactView> facts) {}

    /** All changes, the newest first; a fact without value was taken off the card. */
    record Changes(String customerId, List<FactView> facts) {

        static Changes of(String customerId, List<RecordedChange> changes, boolean clear) {
            var newestFirst = changes.stream()
                    .sorted(java.util.Comparator.comparing(RecordedChange::recordedAt)
                            .reversed())
                    .flatMap(change -> change.facts().stream().map(fact -> FactView.of(fact, change, clear)))
                    .toList();
            return new Changes(customerId, newestFirst);
        }
    }
}
