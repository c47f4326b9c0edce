package dev.customerwatch.customer.acquisition;

import dev.customerwatch.customer.matter.Keys;
import dev.customerwatch.customer.matter.Matter;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a potential customer is to become a target.
 *
 * @param answers what was found so far
 */
public record Checklist(
        String checklistId, String customerId, String rep, Status status, Map<Criterion, Answer> answers)
        implements Matter {

    public Checklist {
        rep = Words.user("rep", rep);
        answers = Map.copyOf(orEmpty(answers));
    }

    /** What makes a target. */
    public enum Criterion {
        FITS_OUR_POSITION,
        GOOD_CUSTOMER,
        HAS_POTENTIAL,
        MATCHES_OUR_SIZE,
        LIKE_LOYAL_CUSTOMERS
    }

    /** What it says. */
    public enum Status {
        /** Not every criterion is answered. */
        OPEN,
        /** All are met. */
        TARGET,
        /** At least one is not. */
        NO_TARGET
    }

    /** What was found, in the answerer's words. */
    public record Answer(boolean met, @Nullable String note) {
        public Answer {
            note = note == null ? null : Words.personal("note", note, 500);
        }
    }

    public static Checklist begun(String id, String customerId, String rep, Map<Criterion, Answer> answers) {
        return new Checklist(id, customerId, rep, verdict(answers), answers);
    }

    /** More answers, or others; those that are not given stay. */
    public Ruling<Checklist> answered(Map<Criterion, Answer> more) {
        if (more.isEmpty()) {
            throw new UnfitText("answers", null, "must be one or more");
        }
        var all = orEmpty(answers);
        all.putAll(more);
        var next = new Checklist(checklistId, customerId, rep, verdict(all), all);
        return next.equals(this) ? Ruling.unchanged() : Ruling.changed(next);
    }

    private static Status verdict(Map<Criterion, Answer> answers) {
        if (answers.values().stream().anyMatch(answer -> !answer.met())) {
            return Status.NO_TARGET;
        }
        return answers.size() == Criterion.values().length ? Status.TARGET : Status.OPEN;
    }

    private static EnumMap<Criterion, Answer> orEmpty(Map<Criterion, Answer> answers) {
        var all = new EnumMap<Criterion, Answer>(Criterion.class);
        all.putAll(answers);
        return all;
    }

    @Override
    public boolean unfinished() {
        return status == Status.OPEN;
    }

    @Override
    public String id() {
        return checklistId;
    }

    @Override
    public Map<String, @Nullable Object> keys() {
        return Keys.of(rep, status, false);
    }
}
