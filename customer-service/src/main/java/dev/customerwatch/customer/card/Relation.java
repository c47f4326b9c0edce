package dev.customerwatch.customer.card;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people judged about the relation with a customer.
 *
 * @param stage null until somebody said where it stands, which counts as DEVELOPMENT
 * @param reviewedAt when somebody last went through the whole card, null before the first time
 */
public record Relation(
        @Nullable Stage stage,
        @Nullable Instant stageSince,
        @Nullable Attitude attitude,
        boolean keyAccount,
        @Nullable Instant reviewedAt) {

    public static final Relation NONE = new Relation(null, null, null, false, null);

    public Stage stands() {
        return stage == null ? Stage.DEVELOPMENT : stage;
    }

    Relation at(Stage to, Instant since) {
        return new Relation(to, since, attitude, keyAccount, reviewedAt);
    }

    Relation judged(@Nullable Attitude to, boolean key) {
        return new Relation(stage, stageSince, to, key, reviewedAt);
    }

    Relation reviewed(Instant at) {
        return new Relation(stage, stageSince, attitude, keyAccount, at);
    }
}
