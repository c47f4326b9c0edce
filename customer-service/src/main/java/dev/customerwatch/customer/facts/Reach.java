package dev.customerwatch.customer.facts;

import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.history.RecordedChange;
import dev.customerwatch.customer.history.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The telephone numbers and addresses by which a customer and its contacts are reached. */
public final class Reach {

    private static final Set<CardField> FIELDS =
            Set.of(CardField.CONTACT_PHONE, CardField.CONTACT_EMAIL, CardField.PERSON_EMAIL);

    private Reach() {}

    /** Those that hold after one more change. */
    public static List<String> after(Timeline before, RecordedChange change, Instant now) {
        var all = new ArrayList<>(before.changes());
        all.add(change);
        return new Timeline(all)
                .asOf(now, now).values().stream()
                        .map(Timeline.Known::fact)
                        .filter(fact -> FIELDS.contains(fact.field()))
                        .flatMap(fact -> Optional.ofNullable(fact.value()).stream())
                        .toList();
    }
}
