package dev.customerwatch.customer.visit.web;

import dev.customerwatch.customer.visit.PlanRule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the company visits.
 *
 * @param keyDays days from one visit to the next of key customers; the others likewise
 * @param aDay visits of a rep on a day
 */
@ConfigurationProperties("customer.visits")
record VisitSettings(
        @DefaultValue("14") int keyDays,
        @DefaultValue("45") int ordinaryDays,
        @DefaultValue("120") int smallDays,
        @DefaultValue("60") int ungradedDays,
        @DefaultValue("6") int aDay) {

    PlanRule rule() {
        return new PlanRule(keyDays, ordinaryDays, smallDays, ungradedDays, aDay);
    }
}
