package dev.customerwatch.credit.file.web;

import dev.customerwatch.credit.card.Condition;
import dev.customerwatch.credit.file.CreditFile;
import dev.customerwatch.credit.file.Held;
import dev.customerwatch.credit.file.Rating;
import dev.customerwatch.credit.file.Review;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credit file as it is shown.
 *
 * @param rating absent where nobody has rated the customer
 * @param trade what the rating says to do with the trade on credit
 * @param ratings all given, the newest last
 */
record FileView(
        String customerId,
        @Nullable Rating rating,
        Rating.@Nullable Trade trade,
        List<CreditFile.Rated> ratings,
        List<OnFile> conditions,
        Due review,
        List<Review.Done> reviews) {

    /**
     * A condition on file.
     *
     * @param holds whether it holds today
     */
    record OnFile(String conditionId, boolean holds, Condition condition, String by, Held.@Nullable Release release) {}

    /**
     * The next review.
     *
     * @param dueOn the day planned, absent where none is
     * @param reasons why it is due now; empty while it is not
     */
    record Due(@Nullable LocalDate dueOn, List<Review.Reason> reasons) {}

    static FileView of(CreditFile file, LocalDate today) {
        var rating = file.rated().map(CreditFile.Rated::rating);
        return new FileView(
                file.customerId(),
                rating.orElse(null),
                rating.map(Rating::trade).orElse(null),
                file.ratings(),
                file.conditions().stream().map(held -> onFile(held, today)).toList(),
                due(file),
                file.reviews());
    }

    static Due due(CreditFile file) {
        return new Due(file.review().dueOn(), file.review().reasons());
    }

    private static OnFile onFile(Held held, LocalDate today) {
        return new OnFile(held.id(), held.holdsOn(today), held.condition(), held.by(), held.release());
    }
}
