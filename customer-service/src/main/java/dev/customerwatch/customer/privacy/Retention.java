package dev.customerwatch.customer.privacy;

import dev.customerwatch.customer.history.Part;
import dev.customerwatch.customer.privacy.Term.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For how long personal facts are kept. Each part says how long after the end of a relation; beside that
 *
 * @param prospects how long after the last activity with somebody who has not become a customer
 * @param leftContacts how long after a contact left the customer
 */
public record Retention(Period prospects, Period leftContacts, ZoneId zone) {

    public Retention {
        if (prospects.toTotalMonths() < 1 || leftContacts.isNegative()) {
            throw new IllegalArgumentException("prospects must be kept 1 month or more, left contacts 0 or more: "
                    + prospects + ", " + leftContacts);
        }
    }

    /**
     * What decides about a customer's facts.
     *
     * @param lostAt when the relation ended, null where it goes on or never began
     * @param lastActivity of somebody who has not become a customer, null of customers
     * @param withdrawn parts for which the person withdrew consent, and since when
     * @param left contacts who are with the customer no longer, and since when
     */
    public record About(
            @Nullable Instant lostAt,
            @Nullable Instant lastActivity,
            Map<Part, LocalDate> withdrawn,
            Map<String, LocalDate> left) {
        public About {
            withdrawn = Map.copyOf(withdrawn);
            left = Map.copyOf(left);
        }
    }

    /** The terms that run, or are over; those of a part where any does, and those of contacts who left. */
    public List<Term> terms(About about) {
        var terms = new ArrayList<Term>();
        var lost = about.lostAt();
        var active = about.lastActivity();
        for (var part : Part.values()) {
            if (lost != null) {
                var end = after(lost, Period.ofMonths(part.retentionMonths()));
                terms.add(new Term(part, null, Cause.RELATION_ENDED, lost, end));
            } else if (active != null) {
                terms.add(new Term(part, null, Cause.NO_ACTIVITY, active, after(active, prospects)));
            }
        }
        about.withdrawn().forEach((part, day) -> {
            var since = day.atStartOfDay(zone).toInstant();
            terms.add(new Term(part, null, Cause.CONSENT_WITHDRAWN, since, since));
        });
        about.left().forEach((contact, day) -> {
            var since = day.atStartOfDay(zone).toInstant();
            terms.add(new Term(Part.CONTACTS, contact, Cause.CONTACT_LEFT, since, after(since, leftContacts)));
        });
        return List.copyOf(terms);
    }

    private Instant after(Instant from, Period period) {
        return from.atZone(zone).plus(period).toInstant();
    }
}
