package dev.customerwatch.credit.revaluation;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Follower;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.credit.rate.ExchangeRate;
import dev.customerwatch.credit.rate.RecordedRate;
import dev.customerwatch.credit.receivable.Item;
import dev.customerwatch.credit.receivable.ItemReading;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Values what is owed in other currencies by the rate in force: all of it when a rate begins to hold, and a document by
 * itself where it was booked at an older one. Idempotent: whatever comes twice, or late, changes nothing.
 */
public final class Revaluation implements Follower {

    /** Larger accounts are valued by several entries. */
    private static final int MOST = 200;

    private final Ledgers ledgers;
    private final Bookkeeping bookkeeping;
    private final Conversion conversion;
    private final ItemReading items;

    public Revaluation(Ledgers ledgers, Bookkeeping bookkeeping, Conversion conversion, ItemReading items) {
        this.ledgers = ledgers;
        this.bookkeeping = bookkeeping;
        this.conversion = conversion;
        this.items = items;
    }

    /** Values every document in the rate's currency on accounts in its other one, by whatever rate is in force now. */
    public void value(RecordedRate recorded, Instant now) {
        var key = recorded.rate().key();
        var what = key.base() + ":" + key.quote() + ":" + key.date() + ":" + recorded.version();
        conversion
                .rate(key.base(), key.quote(), now)
                .ifPresent(inForce -> items.current().foreign(key.base()).stream()
                        .filter(item -> item.currency().equals(key.quote()))
                        .collect(Collectors.groupingBy(
                                item -> item.key().customerId(), TreeMap::new, Collectors.toList()))
                        .forEach((customerId, open) -> value(customerId, keys(open), inForce, what, now)));
    }

    private static List<Item.Key> keys(List<Item> items) {
        return items.stream()
                .map(Item::key)
                .sorted(Comparator.comparing(Item.Key::document).thenComparing(Item.Key::part))
                .toList();
    }

    @Override
    public void follow(Entry entry, Instant now) {
        if (entry.after() instanceof Account.Open open && !(entry.fact() instanceof Fact.Revalued)) {
            entry.postings().stream()
                    .filter(posting ->
                            posting.exchange() != null && posting.part().isExposure())
                    .flatMap(posting -> posting.original().stream())
                    .map(Money::currency)
                    .distinct()
                    .forEach(base -> conversion
                            .rate(base, open.currency(), now)
                            .ifPresent(inForce -> follow(entry, base, inForce, now)));
        }
    }

    private void follow(Entry entry, Currency base, ExchangeRate inForce, Instant now) {
        var touched = entry.postings().stream()
                .filter(posting -> posting.part().isExposure() && isAtAnother(posting, base, inForce))
                .map(posting -> new Item.Key(entry.customerId(), posting.part(), posting.document()))
                .distinct()
                .toList();
        if (!touched.isEmpty()) {
            value(entry.customerId(), touched, inForce, "entry:" + entry.seq() + ":" + base, now);
        }
    }

    private static boolean isAtAnother(Posting posting, Currency base, ExchangeRate inForce) {
        var exchange = posting.exchange();
        var original = exchange == null ? null : exchange.original();
        return exchange != null
                && original != null
                && original.currency().equals(base)
                && !exchange.rate(base, posting.amount().currency()).equals(inForce);
    }

    private void value(String customerId, List<Item.Key> keys, ExchangeRate rate, String what, Instant now) {
        for (var from = 0; from < keys.size(); from += MOST) {
            var some = keys.subList(from, Math.min(keys.size(), from + MOST));
            var cause = Cause.request("revalued:" + what + ":" + from / MOST, now);
            if (ledgers.byCause(customerId, cause.key()).isEmpty()) {
                var command = new Revalue(rate, cause);
                bookkeeping.post(customerId, head -> decide(command, head, some));
            }
        }
    }

    private Outcome decide(Revalue command, Account head, List<Item.Key> keys) {
        return head instanceof Account.Open open
                ? command.decide(
                        open,
                        keys.stream()
                                .flatMap(key -> conversion.position(open, key.part(), key.document()).stream())
                                .toList())
                : new Outcome.Unchanged();
    }
}
