package dev.customerwatch.credit.order;

import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Deliveries that are not invoiced, with what is open on each, the oldest first.
 *
 * @param part where they stand
 */
public record Uninvoiced(Part part, Currency currency, Map<String, Money> open) {

    public Uninvoiced {
        open = Collections.unmodifiableMap(new LinkedHashMap<>(open));
    }

    public Money total() {
        return open.values().stream().reduce(Money.zero(currency), Money::plus);
    }

    /** Takes an amount off these deliveries, as much of it as is open. */
    public List<Posting> take(Money amount) {
        var postings = new ArrayList<Posting>();
        var rest = amount;
        for (var delivery : open.entrySet()) {
            var taken = rest.min(delivery.getValue());
            if (taken.isPositive()) {
                postings.add(new Posting(part, delivery.getKey(), taken.negated()));
                rest = rest.minus(taken);
            }
        }
        return postings;
    }
}
