package dev.customerwatch.alert.timeline.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.alert.timeline.stream.store.EngineStores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Goes through all customers of a task, some at a time, after something was set: those folded beyond the instant from which
 * on it is in force are folded again, the others are woken then. What was gone through is kept, so that a restart in the
 * middle begins once more.
 */
final class Resettling {

    private static final Bytes DONE = Bytes.wrap("done".getBytes(UTF_8));

    private final SettingsBook book;
    private final KeyValueStore<String, byte[]> heads;
    private final KeyValueStore<Bytes, byte[]> progress;
    private final int atOnce;
    private final BiConsumer<String, Instant> resettle;
    private Set<String> done;
    private @Nullable Round round;

    Resettling(SettingsBook book, ProcessingContext context, int atOnce, BiConsumer<String, Instant> resettle) {
        this.book = book;
        this.heads = EngineStores.heads(context);
        this.progress = EngineStores.progress(context);
        this.atOnce = atOnce;
        this.resettle = resettle;
        var stored = progress.get(DONE);
        this.done = stored == null ? Set.of() : Set.copyOf(Arrays.asList(new String(stored, UTF_8).split("\n")));
    }

    /** One way through: towards which versions, from the first instant on at which they differ, after which customer. */
    private record Round(Map<String, Instant> versions, Instant from, String after) {}

    /** Goes on with some customers; at once done where nothing was set. */
    void goOn() {
        var versions = book.known().from();
        if (round == null && !done.equals(versions.keySet())) {
            round = new Round(versions, from(versions), "");
        }
        if (round != null) {
            round = next(round);
        }
    }

    private Instant from(Map<String, Instant> versions) {
        return versions.entrySet().stream()
                .filter(version -> !done.contains(version.getKey()))
                .map(Map.Entry::getValue)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private @Nullable Round next(Round now) {
        var some = after(now.after());
        some.forEach(customer -> resettle.accept(customer, now.from()));
        if (some.size() == atOnce) {
            return new Round(now.versions(), now.from(), some.getLast());
        }
        done = Set.copyOf(now.versions().keySet());
        progress.put(DONE, String.join("\n", new TreeSet<>(done)).getBytes(UTF_8));
        return null;
    }

    private List<String> after(String customer) {
        var some = new ArrayList<String>();
        try (var rows = heads.range(customer.isEmpty() ? null : customer, null)) {
            while (some.size() < atOnce && rows.hasNext()) {
                var key = rows.next().key;
                if (!key.equals(customer)) {
                    some.add(key);
                }
            }
        }
        return some;
    }
}
