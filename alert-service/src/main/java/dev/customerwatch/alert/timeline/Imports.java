package dev.customerwatch.alert.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The imports that a customer is named in.
 *
 * @param open of which something is still awaited
 * @param folded ids of the newest ones that are part of the timeline, oldest first; whatever comes of them is a repetition
 */
public record Imports(List<Open> open, List<String> folded) {

    public static final Imports NONE = new Imports(List.of(), List.of());

    private static final int MOST_FOLDED = 64;

    public Imports {
        open = List.copyOf(open);
        folded = List.copyOf(folded);
    }

    /**
     * An import of which something is awaited.
     *
     * @param seen how many different facts have come
     * @param announced how many there are, null until that is announced
     * @param recorded when the import was recorded, null until that is announced
     */
    public record Open(
            String importId,
            long seen,
            @Nullable Long announced,
            @Nullable Instant recorded) {

        Open oneMore() {
            return new Open(importId, seen + 1, announced, recorded);
        }

        Open announced(long count, Instant at) {
            return new Open(importId, seen, count, at);
        }

        boolean isComplete() {
            return announced != null && seen >= announced;
        }
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    boolean isFolded(String importId) {
        return folded.contains(importId);
    }

    Open of(String importId) {
        return open.stream()
                .filter(it -> it.importId().equals(importId))
                .findFirst()
                .orElseGet(() -> new Open(importId, 0, null, null));
    }

    Imports with(Open next) {
        var all = new ArrayList<>(without(next.importId()));
        all.add(next);
        return new Imports(all, folded);
    }

    Imports folded(String importId) {
        var all = new ArrayList<>(folded);
        all.add(importId);
        var kept = all.subList(Math.max(0, all.size() - MOST_FOLDED), all.size());
        return new Imports(without(importId), kept);
    }

    private List<Open> without(String importId) {
        return open.stream().filter(it -> !it.importId().equals(importId)).toList();
    }
}
