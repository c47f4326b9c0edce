package dev.customerwatch.customer.privacy.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.history.Part;
import dev.customerwatch.customer.history.Timeline;
import dev.customerwatch.customer.matter.mongo.MatterStores;
import dev.customerwatch.customer.privacy.Activity;
import dev.customerwatch.customer.privacy.Retention;
import dev.customerwatch.customer.privacy.Term;
import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.customer.view.OpenComplaint;
import dev.customerwatch.customer.view.mongo.Complaints;
import dev.customerwatch.customer.view.mongo.Credits;
import dev.customerwatch.customer.view.mongo.Orders;
import dev.customerwatch.customer.visit.Visit;
import dev.customerwatch.customer.visit.mongo.Visits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out for how long a customer's personal facts are kept, from the card and from all that was heard of the customer. */
@Component
final class RetentionTerms {

    /** Kinds of matters that are found by themselves. */
    private static final Set<String> FOUND_BY_NIGHT = Set.of("careTasks", "rewards");

    private static final int LAST_VISITS = 20;

    private final CustomerSettings settings;
    private final MatterStores matters;
    private final Visits visits;
    private final Orders orders;
    private final Credits credits;
    private final Complaints complaints;

    RetentionTerms(
            CustomerSettings settings,
            MatterStores matters,
            Visits visits,
            Orders orders,
            Credits credits,
            Complaints complaints) {
        this.settings = settings;
        this.matters = matters;
        this.visits = visits;
        this.orders = orders;
        this.credits = credits;
        this.complaints = complaints;
    }

    List<Term> of(KeptCustomer kept, Timeline timeline, Instant now) {
        return terms(kept, timeline, now, Instant.MAX);
    }

    /** The same of all terms that end soon or are over; others may end later than it says. */
    List<Term> endingSoon(KeptCustomer kept, Timeline timeline, Instant now) {
        var quietSince = now.atZone(settings.zone())
                .plus(settings.retention().notice())
                .plusDays(1)
                .minus(settings.retention().prospects())
                .toInstant();
        return terms(kept, timeline, now, quietSince);
    }

    private List<Term> terms(KeptCustomer kept, Timeline timeline, Instant now, Instant quietSince) {
        var customer = kept.customer();
        var withdrawn = new EnumMap<Part, LocalDate>(Part.class);
        var left = new TreeMap<String, LocalDate>();
        timeline.asOf(now, now).forEach((place, known) -> {
            var day = known.fact().value();
            if (day != null && place.field() == CardField.CONSENT_WITHDRAWN_ON) {
                part(place.item()).ifPresent(part -> withdrawn.put(part, LocalDate.parse(day)));
            } else if (day != null && place.field() == CardField.CONTACT_LEFT_ON) {
                left.put(place.item(), LocalDate.parse(day));
            }
        });
        return settings.retentionRule()
                .terms(new Retention.About(
                        lostAt(customer), lastActivity(customer, timeline, quietSince), withdrawn, left));
    }

    private static @Nullable Instant lostAt(Customer customer) {
        var standing = customer.standing();
        return switch (standing.state()) {
            case LOST -> standing.since();
            case NON_CUSTOMER, POTENTIAL, TARGET, ACTUAL, WON_BACK -> null;
        };
    }

    /** What others told is asked for where the card was quiet since then: it can only be later. */
    private @Nullable Instant lastActivity(Customer customer, Timeline timeline, Instant quietSince) {
        return switch (customer.standing().state()) {
            case NON_CUSTOMER, POTENTIAL, TARGET -> {
                var onCard = Activity.last(timeline);
                yield onCard.isAfter(quietSince)
                        ? onCard
                        : Stream.concat(Stream.of(onCard), heard(customer.id()))
                                .max(Comparator.naturalOrder())
                                .orElseThrow();
            }
            case ACTUAL, LOST, WON_BACK -> null;
        };
    }

    /** When something was last filed about a customer here, or told of by another service. */
    private Stream<Instant> heard(String customerId) {
        return Stream.of(
                        matters.lastFiled(customerId, FOUND_BY_NIGHT),
                        visits.last(customerId, LAST_VISITS).stream()
                                .flatMap(visit -> Optional.ofNullable(visit.report()).stream())
                                .map(Visit.Report::at)
                                .findFirst(),
                        orders.newest(customerId, 1).stream()
                                .map(KnownOrder::currentTo)
                                .findFirst(),
                        complaints.newest(customerId, 1).stream()
                                .map(OpenComplaint::currentTo)
                                .findFirst(),
                        Optional.ofNullable(credits.currentTo(customerId)))
                .flatMap(Optional::stream);
    }

    private static Optional<Part> part(String name) {
        return Stream.of(Part.values()).filter(part -> part.name().equals(name)).findFirst();
    }

    /** The term of a whole part that ends first, if one runs. */
    static Optional<Term> first(List<Term> terms, Part part) {
        return terms.stream()
                .filter(term -> term.part() == part && term.contact() == null)
                .min(Comparator.comparing(Term::until));
    }

    /** The terms of contacts who left. */
    static Map<String, Term> contacts(List<Term> terms) {
        var contacts = new TreeMap<String, Term>();
        terms.forEach(term -> {
            var contact = term.contact();
            if (contact != null) {
                contacts.put(contact, term);
            }
        });
        return contacts;
    }
}
