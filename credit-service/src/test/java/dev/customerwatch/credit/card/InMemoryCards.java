package dev.customerwatch.credit.card;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cards in a map. */
public final class InMemoryCards implements Cards {

    private final ConcurrentSkipListMap<String, TradingCard> cards = new ConcurrentSkipListMap<>();

    @Override
    public Optional<TradingCard> find(String customerId) {
        return Optional.ofNullable(cards.get(customerId));
    }

    @Override
    public boolean add(TradingCard card) {
        return cards.putIfAbsent(card.customerId(), card) == null;
    }

    @Override
    public Optional<TradingCard> change(String customerId, Function<TradingCard, TradingCard> change) {
        return Optional.ofNullable(cards.computeIfPresent(customerId, (id, known) -> change.apply(known)));
    }

    @Override
    public List<TradingCard> list(boolean onlyPending, @Nullable String after, int most) {
        return cards.tailMap(after == null ? "" : after, false).values().stream()
                .filter(card -> !onlyPending || card.status().name().startsWith("PENDING"))
                .limit(most)
                .toList();
    }
}
