package dev.customerwatch.alert.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the desk makes of each change: the stages one after the other. */
public final class Desk {

    private final Stage stages;

    public Desk(Settle settle) {
        this.stages = new Deduplication().then(new Notifying(settle));
    }

    /** The alert after the change; empty where the change is no news. */
    public Optional<Alert> on(@Nullable Alert known, EpisodeChange change, Moment now) {
        return stages.pass(Passing.of(known, change, now)).map(Passing::alert);
    }
}
