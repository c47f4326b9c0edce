package dev.customerwatch.alert.desk.mongo;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/** The indexes behind the lists: each filter, then newest first. */
final class AlertIndexes {

    private AlertIndexes() {}

    static void declare(MongoOperations mongo) {
        var indexes = mongo.indexOps(Alerts.COLLECTION);
        indexes.createIndex(newest(new Index()).named("newest"));
        for (var filter : new String[] {"customerId", "severity", "state", "rule"}) {
            indexes.createIndex(
                    newest(new Index("state." + filter, Direction.ASC)).named(filter + "-newest"));
        }
    }

    private static Index newest(Index index) {
        return index.on("state.since", Direction.DESC).on("_id", Direction.DESC);
    }
}
