package dev.customerwatch.credit.file.mongo;

import dev.customerwatch.credit.file.CreditFile;
import dev.customerwatch.credit.file.CreditFile.Rated;
import dev.customerwatch.credit.file.Held;
import dev.customerwatch.credit.file.Review;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is stored.
 *
 * @param due its customer's id while a review is due
 * @param checkOn the first day on which something is to be done by itself
 */
record FileDocument(
        String customerId,
        List<Rated> ratings,
        List<Held> conditions,
        Review review,
        List<Review.Done> reviews,
        @Nullable String due,
        @Nullable LocalDate checkOn) {

    static FileDocument of(CreditFile file) {
        return new FileDocument(
                file.customerId(),
                file.ratings(),
                file.conditions(),
                file.review(),
                file.reviews(),
                file.review().isDue() ? file.customerId() : null,
                file.checkOn());
    }

    CreditFile file() {
        return new CreditFile(customerId, ratings, conditions, review, reviews);
    }
}
