package dev.customerwatch.credit.ceiling;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Shares in a map. */
public final class InMemoryShares implements Shares {

    private final Map<String, Share> shares = new ConcurrentHashMap<>();

    @Override
    public void put(Share share) {
        shares.merge(share.customerId(), share, (known, next) -> next.seq() >= known.seq() ? next : known);
    }

    @Override
    public List<Sums> sums() {
        var sums = new TreeMap<String, Sums>();
        for (var share : shares.values()) {
            var currency = share.limit().currency();
            sums.compute(
                    currency.getCurrencyCode(), (code, sum) -> (sum == null ? Sums.none(currency) : sum).plus(share));
        }
        return List.copyOf(sums.values());
    }
}
