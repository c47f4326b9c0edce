package dev.customerwatch.customer.supervision;

import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import dev.customerwatch.customer.visit.Route;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * What a supervisor found at the end of a month, or quarter, and what changes in the visit routes.
 *
 * @param month the last one that was reviewed
 * @param routes customers whose visits come at another interval from now on
 */
public record RepReview(
        String rep, YearMonth month, String by, Instant at, String findings, List<Route> routes, RepView seen) {

    private static final int MOST_ROUTES = 200;

    public RepReview {
        rep = Words.user("rep", rep);
        findings = Words.of("findings", findings, 2000);
        if (routes.size() > MOST_ROUTES) {
            throw new UnfitText("routes", Integer.toString(routes.size()), "must be 0.." + MOST_ROUTES);
        }
        routes = List.copyOf(routes);
    }
}
