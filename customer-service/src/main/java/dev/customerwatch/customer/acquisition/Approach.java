package dev.customerwatch.customer.acquisition;

import dev.customerwatch.customer.history.FieldType;
import dev.customerwatch.customer.matter.Keys;
import dev.customerwatch.customer.matter.Matter;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to win a customer.
 *
 * @param method one of {@link #USUAL} or a word of the company's own
 * @param cost what it cost, null where nobody recorded it
 */
public record Approach(
        String approachId,
        String customerId,
        String rep,
        String method,
        LocalDate day,
        @Nullable Money cost,
        Status status)
        implements Matter {

    /** The usual methods. */
    public static final List<String> USUAL = List.of(
            "DOOR_TO_DOOR",
            "MEETING",
            "CLUB",
            "FRIENDS_AND_FAMILY",
            "REGISTERS",
            "CONSULTANTS",
            "SCOUTS",
            "REFERRAL",
            "OPINION_LEADERS",
            "TELEPHONE",
            "LETTER",
            "TEXT_MESSAGE",
            "INTERNET",
            "RIVALS_CUSTOMERS",
            "ADVERTISING",
            "AGENTS");

    public Approach {
        rep = Words.user("rep", rep);
        method = FieldType.CODE.canonical("method", method);
        if (cost != null && cost.isNegative()) {
            throw new UnfitText("cost", cost.toString(), "must not be below 0");
        }
    }

    /** Whether it counts. */
    public enum Status {
        MADE,
        /** Recorded by mistake. */
        WITHDRAWN
    }

    public Ruling<Approach> corrected(Status to, @Nullable Money at) {
        var corrected = new Approach(approachId, customerId, rep, method, day, at, to);
        return corrected.equals(this) ? Ruling.unchanged() : Ruling.changed(corrected);
    }

    @Override
    public String id() {
        return approachId;
    }

    @Override
    public Map<String, @Nullable Object> keys() {
        var keys = new HashMap<String, @Nullable Object>(Keys.of(rep, status, false));
        keys.put("method", method);
        return keys;
    }
}
