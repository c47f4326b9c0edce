package dev.customerwatch.credit.receivable;

import dev.customerwatch.credit.account.Part;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Items in a map. */
public final class InMemoryItems implements Items {

    private final Map<Item.Key, Item> items = new ConcurrentHashMap<>();
    private final Map<String, Long> cursors = new ConcurrentHashMap<>();

    @Override
    public long readTo(String customerId) {
        return cursors.getOrDefault(customerId, 0L);
    }

    @Override
    public void setReadTo(String customerId, long seq) {
        cursors.merge(customerId, seq, Math::max);
    }

    @Override
    public Optional<Item> find(Item.Key key) {
        return Optional.ofNullable(items.get(key));
    }

    @Override
    public void put(Item item) {
        items.merge(item.key(), item, (known, next) -> next.seq() >= known.seq() ? next : known);
    }

    @Override
    public List<Item> between(LocalDate closedAfter, LocalDate thereOn) {
        return wanted(closedAfter, thereOn).toList();
    }

    @Override
    public List<Item> open(String customerId, Part part, @Nullable String after, int most) {
        return items.values().stream()
                .filter(item ->
                        item.key().customerId().equals(customerId) && item.key().part() == part)
                .filter(item -> !item.open().isZero())
                .filter(item -> after == null || item.key().document().compareTo(after) > 0)
                .sorted(Comparator.comparing(item -> item.key().document()))
                .limit(most)
                .toList();
    }

    @Override
    public List<Item> foreign(Currency currency) {
        return items.values().stream()
                .filter(item -> item.foreign().filter(currency::equals).isPresent())
                .toList();
    }

    @Override
    public List<Item> between(String customerId, LocalDate closedAfter, LocalDate thereOn) {
        return wanted(closedAfter, thereOn)
                .filter(item -> item.key().customerId().equals(customerId))
                .toList();
    }

    private Stream<Item> wanted(LocalDate closedAfter, LocalDate thereOn) {
        return items.values().stream()
                .filter(item -> !item.firstOn().isAfter(thereOn))
                .filter(item -> item.closedOn() == null || item.closedOn().isAfter(closedAfter));
    }
}
