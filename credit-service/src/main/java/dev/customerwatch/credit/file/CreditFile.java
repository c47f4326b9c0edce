package dev.customerwatch.credit.file;

import dev.customerwatch.credit.file.Review.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known about how far a customer may be trusted.
 *
 * @param ratings the newest last; of the oldest only so many are kept
 * @param conditions what the customer brought, what ended with it
 * @param reviews those carried out, the newest last; of the oldest only so many are kept
 */
public record CreditFile(
        String customerId, List<Rated> ratings, List<Held> conditions, Review review, List<Review.Done> reviews) {

    /** So many conditions may be on file. */
    public static final int MOST_CONDITIONS = 100;

    private static final int KEPT = 100;

    public CreditFile {
        ratings = List.copyOf(ratings);
        conditions = List.copyOf(conditions);
        reviews = List.copyOf(reviews);
    }

    /** A rating as somebody gave it. */
    public record Rated(Rating rating, String reason, String by, Instant at) {}

    /** Nothing is on file yet. */
    public static CreditFile empty(String customerId) {
        return new CreditFile(customerId, List.of(), List.of(), new Review(null, List.of(), null), List.of());
    }

    public Optional<Rated> rated() {
        return ratings.isEmpty() ? Optional.empty() : Optional.of(ratings.getLast());
    }

    /** Rated anew; another rating than before makes a review due. */
    public CreditFile rated(Rated next, LocalDate today) {
        var before = rated().map(Rated::rating);
        if (before.filter(next.rating()::equals).isPresent()) {
            return this;
        }
        var after = before.map(rating -> review.due(Kind.RATING_CHANGED, rating.name(), today))
                .orElse(review);
        return new CreditFile(customerId, newest(ratings, next), conditions, after, reviews);
    }

    public Optional<Held> condition(String id) {
        return conditions.stream().filter(held -> held.id().equals(id)).findFirst();
    }

    public boolean isFull() {
        return conditions.size() >= MOST_CONDITIONS;
    }

    /** With one condition more; the same one is put on file once. */
    public CreditFile holding(Held condition) {
        if (condition(condition.id()).isPresent()) {
            return this;
        }
        var all = new ArrayList<>(conditions);
        all.add(condition);
        return new CreditFile(customerId, ratings, all, review, reviews);
    }

    /** A condition given back, which makes a review due; one that was given back before stays as it is. */
    public CreditFile released(String id, Held.Release release) {
        return condition(id)
                .filter(held -> held.release() == null)
                .map(held -> with(replaced(held.released(release)), review.due(Kind.CONDITION_ENDED, id, release.on())))
                .orElse(this);
    }

    /** Something of the customer is overdue: from the next day on it is watched whether that lasts too long. */
    public CreditFile overdue(LocalDate today) {
        return review.overdueCheckOn() != null || review.isDueFor(Kind.OVERDUE)
                ? this
                : with(conditions, review.checkingOverdueOn(today.plusDays(1)));
    }

    /** A fact from elsewhere makes a review due. */
    public CreditFile due(Kind kind, @Nullable String about, LocalDate today) {
        return with(conditions, review.due(kind, about, today));
    }

    /** The first day on which something is to be done by itself, null where nothing is. */
    public @Nullable LocalDate checkOn() {
        var planned = review.isDueFor(Kind.DATE) ? null : review.dueOn();
        return Stream.concat(
                        Stream.of(planned, review.overdueCheckOn()),
                        conditions.stream().map(Held::endsOn))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** What a day has brought by itself: the planned date, conditions that ended, what is overdue too long. */
    public CreditFile checked(LocalDate today, Arrears arrears) {
        var after = review;
        var dueOn = review.dueOn();
        if (dueOn != null && !dueOn.isAfter(today)) {
            after = after.due(Kind.DATE, null, dueOn);
        }
        var held = new ArrayList<Held>();
        for (var condition : conditions) {
            var endsOn = condition.endsOn();
            if (endsOn == null || endsOn.isAfter(today)) {
                held.add(condition);
            } else {
                held.add(condition.noticed());
                after = after.due(Kind.CONDITION_ENDED, condition.id(), endsOn);
            }
        }
        var checkOn = review.overdueCheckOn();
        return with(held, checkOn == null || checkOn.isAfter(today) ? after : checked(after, arrears, today));
    }

    /** How a customer pays, seen on the day of a check. */
    public enum Arrears {
        NONE,
        SHORT,
        /** So much, and so long, that credit orders do not pass. */
        TOO_LONG
    }

    private static Review checked(Review review, Arrears arrears, LocalDate today) {
        return switch (arrears) {
            case NONE -> review.checkingOverdueOn(null);
            case SHORT -> review.checkingOverdueOn(today.plusDays(1));
            case TOO_LONG -> review.checkingOverdueOn(null).due(Kind.OVERDUE, null, today);
        };
    }

    /** The first review planned, where none is. */
    public CreditFile planned(LocalDate day) {
        return review.dueOn() == null && !review.isDue()
                ? with(conditions, new Review(day, List.of(), review.overdueCheckOn()))
                : this;
    }

    /** A review was carried out: nothing is due any more. */
    public CreditFile reviewed(String finding, String by, Instant at, @Nullable LocalDate next) {
        var done = new Review.Done(finding, review.reasons(), by, at, next);
        return new CreditFile(customerId, ratings, conditions, review.planned(next), newest(reviews, done));
    }

    private CreditFile with(List<Held> held, Review other) {
        return new CreditFile(customerId, ratings, held, other, reviews);
    }

    private List<Held> replaced(Held changed) {
        return conditions.stream()
                .map(held -> held.id().equals(changed.id()) ? changed : held)
                .toList();
    }

    private static <T> List<T> newest(List<T> before, T next) {
        var all = new ArrayList<>(before);
        all.add(next);
        return all.subList(Math.max(0, all.size() - KEPT), all.size());
    }
}
