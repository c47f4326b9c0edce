package dev.customerwatch.credit.statement;

import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer's statement of a month.
 *
 * @param content what it says; its lines are read off the ledger whenever they are shown
 * @param answer null while the customer has not answered
 * @param reminded somebody was given the task to ask the customer
 * @param carriedOut due dates that count from the confirmation are set
 */
public record Statement(
        Key key, Content content, Sent sent, @Nullable Answer answer, boolean reminded, boolean carriedOut) {

    /** Whose, and of which month. */
    public record Key(String customerId, YearMonth month) {
        public String id() {
            return customerId + ":" + month;
        }

        public static Key parse(String id) {
            var colon = id.lastIndexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("a statement's id is customer:month: " + id);
            }
            return new Key(id.substring(0, colon), YearMonth.parse(id.substring(colon + 1)));
        }

        LocalDate last() {
            return month.atEndOfMonth();
        }
    }

    /**
     * What a statement says.
     *
     * @param seq the ledger's last entry when it was made: what is recorded later is in a later statement
     * @param before what the statement before had told; null where there was none
     */
    public record Content(long seq, @Nullable Told before, Money opening, Money closing, int lines) {}

    /** Up to which entry and day an earlier statement told everything. */
    public record Told(long seq, LocalDate through) {}

    /** When it went to the customer, and when an answer is overdue. */
    public record Sent(String by, Instant at, Instant answerDueAt) {}

    /** What the customer says to it. */
    public sealed interface Answer {

        /** When we recorded it, and who did. */
        Recorded recorded();

        /** All is right. */
        record Confirmed(LocalDate on, Recorded recorded) implements Answer {}

        /** Not all is right. */
        record Disputed(List<Difference> differences, Recorded recorded) implements Answer {
            public Disputed {
                differences = List.copyOf(differences);
            }
        }
    }

    /** Who recorded an answer, and when. */
    public record Recorded(String by, Instant at) {}

    /**
     * What is not right.
     *
     * @param line the number of the line; null where the customer misses one
     * @param theirs the amount that it has in the customer's books
     */
    public record Difference(@Nullable Integer line, Money theirs, String note) {}

    /** Where a statement stands. */
    public enum Status {
        SENT,
        CONFIRMED,
        DISPUTED
    }

    public Status status() {
        return switch (answer) {
            case null -> Status.SENT;
            case Answer.Confirmed confirmed -> Status.CONFIRMED;
            case Answer.Disputed disputed -> Status.DISPUTED;
        };
    }

    /** The day on which the customer confirmed it; empty where that has not happened. */
    public Optional<LocalDate> confirmedOn() {
        return answer instanceof Answer.Confirmed confirmed ? Optional.of(confirmed.on()) : Optional.empty();
    }

    /** Whether somebody is to ask the customer: not answered in time. */
    public boolean isTask() {
        return reminded && answer == null;
    }

    /** When something is to be done by itself, null while nothing is. */
    public @Nullable Instant dueAt() {
        return switch (answer) {
            case null -> reminded ? null : sent.answerDueAt();
            case Answer.Confirmed confirmed ->
                carriedOut ? null : confirmed.recorded().at();
            case Answer.Disputed disputed -> null;
        };
    }

    /** Answered; a confirmed one stays confirmed, a disputed one may be answered anew. */
    public Statement answered(Answer given) {
        return answer instanceof Answer.Confirmed ? this : new Statement(key, content, sent, given, reminded, false);
    }

    Statement checked(Instant now) {
        return answer == null && !now.isBefore(sent.answerDueAt())
                ? new Statement(key, content, sent, answer, true, carriedOut)
                : this;
    }

    Statement done() {
        return new Statement(key, content, sent, answer, reminded, true);
    }

    Told told() {
        return new Told(content.seq(), key.last());
    }
}
