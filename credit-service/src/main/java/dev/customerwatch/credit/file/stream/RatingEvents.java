package dev.customerwatch.credit.file.stream;

import dev.customerwatch.credit.file.CreditFile;
import dev.customerwatch.credit.file.CreditFile.Rated;
import dev.customerwatch.credit.file.Rating;
import dev.customerwatch.messaging.NewEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The event about a customer's rating. */
public final class RatingEvents {

    private RatingEvents() {}

    record CreditRatingChanged(
            String customerId,
            @Nullable Rating previous,
            Rating rating,
            Rating.Trade trade,
            String by,
            String reason) {}

    /** What a change of the file publishes. */
    public static List<NewEvent> of(CreditFile before, CreditFile after) {
        var rated = after.rated();
        return rated.isEmpty() || rated.equals(before.rated())
                ? List.of()
                : List.of(changed(after.customerId(), before.rated(), rated.get()));
    }

    private static NewEvent changed(String customerId, Optional<Rated> before, Rated rated) {
        var rating = rated.rating();
        return new NewEvent(
                "credit.credit-rating-changed.v1",
                rated.at(),
                new CreditRatingChanged(
                        customerId,
                        before.map(Rated::rating).orElse(null),
                        rating,
                        rating.trade(),
                        rated.by(),
                        rated.reason()));
    }
}
