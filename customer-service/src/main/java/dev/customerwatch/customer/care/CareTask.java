package dev.customerwatch.customer.care;

import dev.customerwatch.customer.matter.Keys;
import dev.customerwatch.customer.matter.Matter;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done for a customer.
 *
 * @param about what it is about: an order, a product, a contact as the card numbers it; null where the kind says all
 * @param lateAt the end of the day by which it is to be done
 * @param note what came of it, sealed in the store
 */
public record CareTask(
        String taskId,
        String customerId,
        String rep,
        Kind kind,
        @Nullable String about,
        LocalDate dueOn,
        Instant lateAt,
        Status status,
        @Nullable String note,
        boolean late)
        implements Matter {

    public CareTask {
        rep = Words.user("rep", rep);
        about = Words.ofNullable("about", about, 200);
        note = note == null ? null : Words.personal("note", note, 1000);
    }

    /** The six ways of looking after a customer, and what a decision or the programme asks for. */
    public enum Kind {
        /** Ask how the goods do. */
        PRODUCT_CARE,
        BIRTHDAY,
        FOUNDING_DAY,
        /** Offer what goes with what was bought. */
        RELATED_PRODUCT,
        /** What was bought is worn out soon. */
        RENEWAL_DUE,
        /** Buys more rarely than it used to. */
        RFM,
        /** Buys for less than it used to. */
        VALUE,
        /** Has not bought for a year: a person is to decide whether it is lost. */
        DECIDE_LOST,
        /** Our share of what it buys speaks for another stage. */
        STAGE,
        /** Nobody has dealt with this prospect for long: its personal data go soon, unless somebody reviews the card or calls. */
        RETENTION_ENDS,
        OTHER
    }

    /** How far it has come. */
    public enum Status {
        OPEN,
        DONE,
        SKIPPED
    }

    /** What is to be done, until when. */
    public record Proposal(
            Kind kind, String cause, @Nullable String about, LocalDate dueOn) {}

    public static CareTask proposed(String id, String customerId, String rep, Proposal proposal, ZoneId zone) {
        var lateAt = proposal.dueOn().plusDays(1).atStartOfDay(zone).toInstant();
        return new CareTask(
                id,
                customerId,
                rep,
                proposal.kind(),
                proposal.about(),
                proposal.dueOn(),
                lateAt,
                Status.OPEN,
                null,
                false);
    }

    public Ruling<CareTask> ended(Status to, @Nullable String how) {
        return switch (status) {
            case OPEN -> to == Status.OPEN ? Ruling.unchanged() : Ruling.changed(with(to, how, false));
            case DONE, SKIPPED -> Ruling.notNow(status);
        };
    }

    /** Its day has passed. */
    public Ruling<CareTask> fallenDue(Instant now) {
        var due = due();
        return due == null || due.isAfter(now) ? Ruling.unchanged() : Ruling.changed(with(status, note, true));
    }

    @Override
    public @Nullable Instant due() {
        return status == Status.OPEN && !late ? lateAt : null;
    }

    @Override
    public boolean unfinished() {
        return status == Status.OPEN;
    }

    @Override
    public String id() {
        return taskId;
    }

    @Override
    public Map<String, @Nullable Object> keys() {
        return Keys.of(rep, status, late);
    }

    /** Holds no words: what is printed may end in a log. */
    @Override
    public String toString() {
        return "CareTask[" + taskId + " " + kind + "]";
    }

    private CareTask with(Status to, @Nullable String how, boolean isLate) {
        return new CareTask(taskId, customerId, rep, kind, about, dueOn, lateAt, to, how, isLate);
    }
}
