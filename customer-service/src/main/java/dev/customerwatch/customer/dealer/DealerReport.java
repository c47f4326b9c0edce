package dev.customerwatch.customer.dealer;

import dev.customerwatch.customer.matter.Matter;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a dealer had in stock at the end of a day, and sold since the report before.
 *
 * @param rep user name of whoever reported
 * @param way how it reached us
 */
public record DealerReport(String reportId, String customerId, String rep, LocalDate day, Way way, List<Line> lines)
        implements Matter {

    private static final int MOST_LINES = 5_000;

    public DealerReport {
        rep = Words.user("rep", rep);
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new UnfitText("lines", Integer.toString(lines.size()), "must be 1.." + MOST_LINES);
        }
        var products = new HashSet<String>();
        for (var line : lines) {
            if (!products.add(line.product())) {
                throw new UnfitText("lines", line.product(), "must name each product once");
            }
        }
    }

    /** How it reached us. */
    public enum Way {
        API,
        CSV,
        VISIT
    }

    /**
     * Of one product, in whole pieces of its sales unit.
     *
     * @param sold since the report before, null where the dealer did not tell
     */
    public record Line(String product, long stock, @Nullable Long sold) {

        private static final long MOST = 1_000_000_000;

        public Line {
            product = Words.of("product", product, 64);
            check("stock", stock);
            if (sold != null) {
                check("sold", sold);
            }
        }

        private static void check(String field, long pieces) {
            if (pieces < 0 || pieces > MOST) {
                throw new UnfitText(field, Long.toString(pieces), "must be 0.." + MOST);
            }
        }
    }

    /** Refuses a day that is not over. */
    public DealerReport checkedOn(LocalDate today) {
        if (day.isAfter(today)) {
            throw new UnfitText("day", day.toString(), "must not be later than today: " + today);
        }
        return this;
    }

    @Override
    public String id() {
        return reportId;
    }

    @Override
    public Map<String, @Nullable Object> keys() {
        var keys = new HashMap<String, @Nullable Object>();
        keys.put("rep", rep);
        return keys;
    }
}
