package dev.customerwatch.customer.supervision;

import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.history.Fact;
import dev.customerwatch.customer.history.Part;
import java.util.Set;
import java.util.stream.Stream;

/** How much of what every card should hold it holds; part of the appraisal of whoever is in charge of it. */
public final class Completeness {

    private Completeness() {}

    /** In percent, never rounded up; {@code held} are the facts that hold now. */
    public static int of(Customer customer, Set<Fact.Place> held) {
        var profile = customer.profile();
        var particulars = profile.particulars();
        var person = profile.kind() == Kind.PERSON;
        var there = Stream.of(
                        profile.code() != null,
                        profile.region() != null,
                        particulars.phone() != null,
                        person || particulars.identifier() != null,
                        person || particulars.classification().industry() != null,
                        particulars.classification().interest() != null,
                        holds(held, person ? Part.PERSON : Part.BASICS),
                        person || holds(held, Part.CONTACTS),
                        holds(held, Part.TRADING),
                        holds(held, Part.PURCHASES))
                .filter(Boolean::booleanValue)
                .count();
        return (int) (there * 10);
    }

    private static boolean holds(Set<Fact.Place> held, Part part) {
        return held.stream().anyMatch(place -> place.field().part() == part);
    }
}
