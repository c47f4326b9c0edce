package dev.customerwatch.customer.supervision.web;

import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.web.Visibility;
import dev.customerwatch.customer.matter.web.MatterDesk;
import dev.customerwatch.customer.supervision.RepReview;
import dev.customerwatch.customer.supervision.mongo.RepReviews;
import dev.customerwatch.customer.supervision.web.SupervisionController.ReviewRep;
import dev.customerwatch.customer.supervision.web.SupervisionController.RoutePart;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.visit.Route;
import dev.customerwatch.customer.visit.mongo.Routes;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.Viewer;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** Keeps a review, and lets its routes hold from then on. Once more does no harm. */
@Component
final class Reviewing {

    private final Looking looking;
    private final RepReviews reviews;
    private final Routes routes;
    private final Customers customers;
    private final Visibility visibility;
    private final BusinessClock clock;

    Reviewing(
            Looking looking,
            RepReviews reviews,
            Routes routes,
            Customers customers,
            Visibility visibility,
            BusinessClock clock) {
        this.looking = looking;
        this.reviews = reviews;
        this.routes = routes;
        this.customers = customers;
        this.visibility = visibility;
        this.clock = clock;
    }

    RepReview keep(String rep, YearMonth month, Viewer viewer, ReviewRep asked) {
        var now = clock.now();
        var review = MatterDesk.read(() -> {
            var changed = asked.routes().stream()
                    .map(part -> route(viewer, rep, part))
                    .toList();
            return new RepReview(
                    rep, month, viewer.subject(), now, asked.findings(), changed, looking.at(viewer, rep, now));
        });
        reviews.keep(review);
        review.routes().forEach(routes::set);
        return review;
    }

    private Route route(Viewer viewer, String rep, RoutePart part) {
        var theirs = customers
                .find(part.customerId())
                .filter(kept -> rep.equals(kept.customer().care().accountOwner())
                        && visibility.maySee(viewer, kept.customer()));
        if (theirs.isEmpty()) {
            throw new UnfitText("customerId", part.customerId(), "must be in the charge of " + rep);
        }
        return new Route(part.customerId(), part.everyDays());
    }
}
