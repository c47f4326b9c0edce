package dev.customerwatch.customer.opportunity;

import dev.customerwatch.customer.history.Source;
import dev.customerwatch.customer.matter.Keys;
import dev.customerwatch.customer.matter.Matter;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.text.Words;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A good moment to sell, as a dated fact.
 *
 * @param day since when it is there
 * @param source from where it is known
 */
public record Opening(
        String openingId,
        String customerId,
        String rep,
        Kind kind,
        LocalDate day,
        String what,
        Source source,
        Status status)
        implements Matter {

    public Opening {
        rep = Words.user("rep", rep);
        what = Words.personal("what", what, 1000);
    }

    /** What opens the door. */
    public enum Kind {
        SUPPLIER_REVIEW,
        CHANGE_OF_PEOPLE,
        THEIR_NEW_PRODUCT,
        RIVALS_FAILURE,
        THEIR_GROWTH,
        OTHER
    }

    /** What became of it. */
    public enum Status {
        OPEN,
        USED,
        PASSED
    }

    public Ruling<Opening> ended(Status to) {
        return switch (status) {
            case OPEN ->
                to == Status.OPEN
                        ? Ruling.unchanged()
                        : Ruling.changed(new Opening(openingId, customerId, rep, kind, day, what, source, to));
            case USED, PASSED -> to == status ? Ruling.unchanged() : Ruling.notNow(status);
        };
    }

    @Override
    public boolean unfinished() {
        return status == Status.OPEN;
    }

    @Override
    public String id() {
        return openingId;
    }

    @Override
    public Map<String, @Nullable Object> keys() {
        return Keys.of(rep, status, false);
    }

    /** Holds no words: what is printed may end in a log. */
    @Override
    public String toString() {
        return "Opening[" + openingId + " " + kind + "]";
    }
}
