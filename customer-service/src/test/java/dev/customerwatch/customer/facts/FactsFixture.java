package dev.customerwatch.customer.facts;

import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.history.Fact;
import dev.customerwatch.customer.history.RecordedChange;
import dev.customerwatch.customer.history.RecordedChange.Author;
import dev.customerwatch.customer.history.Source;
import dev.customerwatch.customer.history.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Cards about which something is known. */
final class FactsFixture {

    static final Instant REGISTERED = Instant.parse("2026-01-05T01:00:00Z");
    static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
    static final Author REP = new Author("rep1", Source.SURVEY);

    private FactsFixture() {}

    /** A card of which these facts were said at the registration: {@code FIELD}, {@code FIELD/item}, then the value. */
    static Timeline known(String... facts) {
        var said = new ArrayList<Fact>();
        for (var at = 0; at < facts.length; at += 2) {
            var place = facts[at].split("/", -1);
            var field = CardField.valueOf(place[0]);
            said.add(new Fact(
                    field,
                    place.length > 1 ? place[1] : "",
                    facts[at + 1],
                    field.secrecy().isPersonal()));
        }
        return new Timeline(List.of(new RecordedChange(REGISTERED, REGISTERED, REP, said)));
    }
}
