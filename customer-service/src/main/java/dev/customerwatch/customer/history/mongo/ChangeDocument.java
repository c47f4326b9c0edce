package dev.customerwatch.customer.history.mongo;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.history.Fact;
import dev.customerwatch.customer.history.RecordedChange;
import dev.customerwatch.customer.history.RecordedChange.Author;
import dev.customerwatch.customer.history.Source;
import dev.customerwatch.customer.privacy.mongo.Vault;
import dev.customerwatch.messaging.EventJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is stored.
 *
 * @param lane which of the customer's records it belongs to; {@code number} counts within it from 1
 * @param facts those in clear
 * @param sealed the personal ones
 */
public record ChangeDocument(
        String customerId,
        String lane,
        long number,
        Instant since,
        Instant recordedAt,
        String actor,
        Source source,
        List<StoredFact> facts,
        byte @Nullable [] sealed) {

    /** A fact within a change. */
    public record StoredFact(
            CardField field,
            String item,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String value) {

        static StoredFact of(Fact fact) {
            return new StoredFact(fact.field(), fact.item(), fact.value());
        }

        Fact fact(boolean personal) {
            return new Fact(field, item, value, personal);
        }
    }

    /** Facts that are sealed together. */
    record SealedFacts(List<StoredFact> facts) {}

    public static ChangeDocument of(String customerId, String lane, long number, RecordedChange change, Vault vault) {
        var open = change.facts().stream()
                .filter(fact -> !fact.personal())
                .map(StoredFact::of)
                .toList();
        var personal = change.facts().stream()
                .filter(Fact::personal)
                .map(StoredFact::of)
                .toList();
        return new ChangeDocument(
                customerId,
                lane,
                number,
                change.since(),
                change.recordedAt(),
                change.author().actor(),
                change.author().source(),
                open,
                personal.isEmpty() ? null : vault.seal(customerId, EventJson.write(new SealedFacts(personal))));
    }

    /** The change; personal facts of a customer whose key was destroyed are gone. */
    RecordedChange change(Vault vault) {
        var all = new ArrayList<Fact>();
        facts.forEach(stored -> all.add(stored.fact(false)));
        if (sealed != null) {
            vault.open(customerId, sealed)
                    .map(clear -> EventJson.read(clear, SealedFacts.class))
                    .ifPresent(opened -> opened.facts().forEach(stored -> all.add(stored.fact(true))));
        }
        return new RecordedChange(since, recordedAt, new Author(actor, source), all);
    }

    /** The same change without some of its personal facts; empty where it has none of them. */
    Optional<ChangeDocument> without(Predicate<Fact> forgotten, Vault vault) {
        if (sealed == null) {
            return Optional.empty();
        }
        var personal = vault.open(customerId, sealed)
                .map(clear -> EventJson.read(clear, SealedFacts.class).facts())
                .orElse(List.of());
        var kept = personal.stream()
                .filter(stored -> !forgotten.test(stored.fact(true)))
                .toList();
        if (kept.size() == personal.size()) {
            return Optional.empty();
        }
        var resealed = kept.isEmpty() ? null : vault.seal(customerId, EventJson.write(new SealedFacts(kept)));
        return Optional.of(
                new ChangeDocument(customerId, lane, number, since, recordedAt, actor, source, facts, resealed));
    }

    String id() {
        return "%s/%s/%08d".formatted(customerId, lane, number);
    }
}
