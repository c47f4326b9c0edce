package dev.customerwatch.sales.history.web;

import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.sales.history.History;
import dev.customerwatch.sales.history.History.Fact;
import dev.customerwatch.sales.history.Import;
import dev.customerwatch.sales.history.PastReturn;
import dev.customerwatch.sales.history.mongo.Imports;
import dev.customerwatch.sales.history.mongo.PastFacts;
import dev.customerwatch.sales.order.Order;
import dev.customerwatch.sales.order.mongo.OrderList;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends imports: counts what each customer got and tells it. It may be asked for any number of times, before and after it
 * is done; a process that dies on the way leaves an import that the next call completes.
 */
public final class Completion {

    private static final Logger LOG = LoggerFactory.getLogger(Completion.class);
    private static final int AT_ONCE = 1_000;

    private final Imports imports;
    private final OrderList orders;
    private final PastFacts facts;
    private final BusinessClock clock;
    private final Map<String, CompletableFuture<Boolean>> running = new ConcurrentHashMap<>();

    public Completion(Imports imports, OrderList orders, PastFacts facts, BusinessClock clock) {
        this.imports = imports;
        this.orders = orders;
        this.facts = facts;
        this.clock = clock;
    }

    /** The import as it is when it is completed, or after that time. */
    Import complete(Import found, Duration most) {
        if (found.status() == Import.Status.COMPLETED || !imports.close(found.importId())) {
            return imports.find(found.importId()).orElseThrow();
        }
        var work = running.computeIfAbsent(found.importId(), this::begin);
        try {
            work.copy()
                    .completeOnTimeout(false, most.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
        return imports.find(found.importId()).orElseThrow();
    }

    private CompletableFuture<Boolean> begin(String importId) {
        var done = new CompletableFuture<Boolean>();
        Thread.ofVirtual().name("import-completion").start(() -> {
            try {
                tell(importId);
                done.complete(true);
            } catch (RuntimeException failed) {
                done.completeExceptionally(failed);
            } finally {
                running.remove(importId, done);
            }
        });
        return done;
    }

    private void tell(String importId) {
        var histories = List.copyOf(histories(importId).values());
        var now = clock.now();
        for (var from = 0; from < histories.size(); from += AT_ONCE) {
            facts.complete(histories.subList(from, Math.min(from + AT_ONCE, histories.size())), now);
        }
        var count = histories.stream().mapToInt(History::count).sum();
        imports.completed(importId, histories.size(), count, now);
        LOG.info("completed import={} customers={} facts={}", importId, histories.size(), count);
    }

    private Map<String, History> histories(String importId) {
        var histories = new HashMap<String, History>();
        read(
                after -> orders.ofImport(importId, after, AT_ONCE),
                order -> order.placement().orderId(),
                order -> add(histories, importId, order.placement().customerId(), fact(order)));
        read(
                after -> facts.ofImport(importId, after, AT_ONCE),
                PastReturn::returnId,
                goods -> add(
                        histories,
                        importId,
                        goods.customerId(),
                        new Fact.Returned(goods.goods().at(), goods.total())));
        return histories;
    }

    private static Fact fact(Order order) {
        return new Fact.Ordered(order.placement().placedAt(), order.placement().total());
    }

    private static void add(Map<String, History> histories, String importId, String customerId, Fact fact) {
        histories.compute(customerId, (id, known) -> known == null ? History.of(importId, id, fact) : known.and(fact));
    }

    private static <T> void read(Function<@Nullable String, List<T>> page, Function<T, String> id, Consumer<T> each) {
        var read = page.apply(null);
        while (!read.isEmpty()) {
            read.forEach(each);
            read = page.apply(id.apply(read.getLast()));
        }
    }
}
