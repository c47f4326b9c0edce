package dev.customerwatch.alert.rule.stage;

import dev.customerwatch.alert.rule.Dated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the stage rule remembers of a customer.
 *
 * @param at the newest instant seen
 * @param stage null until somebody said so
 * @param since when the relation came to that stage
 * @param fallenFrom the furthest stage that it fell from and has not come back to, null where there is none
 * @param over whether the customer is decided to be lost, or given up
 * @param events ids of the newest events that changed something, oldest first
 */
public record StageState(
        Instant at,
        @Nullable Stage stage,
        Instant since,
        @Nullable Stage fallenFrom,
        boolean over,
        List<String> events) {

    private static final int MOST_EVENTS = 20;

    static final StageState INITIAL = new StageState(Instant.EPOCH, null, Instant.EPOCH, null, false, List.of());

    public StageState {
        events = List.copyOf(events);
    }

    StageState at(Instant instant) {
        return new StageState(instant, stage, since, fallenFrom, over, events);
    }

    StageState with(Dated<StageFact> dated) {
        return switch (dated.fact()) {
            case StageFact.CardRead read -> with(read, dated.event());
        };
    }

    private StageState with(StageFact.CardRead read, String event) {
        var moves = !Objects.equals(read.stage(), stage);
        if (!moves && read.over() == over) {
            return this;
        }
        return new StageState(
                at, read.stage(), moves ? at : since, fallenFrom(read.stage()), read.over(), events(event));
    }

    private @Nullable Stage fallenFrom(@Nullable Stage now) {
        if (now == null || stage == null) {
            return null;
        }
        var furthest = fallenFrom == null ? stage : fallenFrom;
        return now.isBehind(furthest) ? furthest : null;
    }

    private List<String> events(String newest) {
        var kept = new ArrayList<>(events);
        kept.add(newest);
        return kept.subList(Math.max(0, kept.size() - MOST_EVENTS), kept.size());
    }
}
