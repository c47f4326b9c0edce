package dev.customerwatch.alert.desk.mongo;

import java.util.Locale;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/** The indexes behind the lists: each filter, then newest first; and one rule or all in every other order. */
final class AlertIndexes {

    private AlertIndexes() {}

    static void declare(MongoOperations mongo) {
        var indexes = mongo.indexOps(Alerts.COLLECTION);
        indexes.createIndex(newest(new Index()).named("newest"));
        for (var filter : new String[] {"customerId", "severity", "state", "rule"}) {
            indexes.createIndex(
                    newest(new Index("state." + filter, Direction.ASC)).named(filter + "-newest"));
        }
        for (var order : new AlertOrder[] {AlertOrder.SEVERITY, AlertOrder.SILENCE, AlertOrder.PER_YEAR}) {
            var name = order.name().toLowerCase(Locale.ROOT);
            indexes.createIndex(ordered(new Index(), order).named(name));
            indexes.createIndex(
                    ordered(new Index("state.rule", Direction.ASC), order).named("rule-" + name));
        }
    }

    private static Index ordered(Index index, AlertOrder order) {
        return index.on(order.field(), order.direction()).on("_id", order.direction());
    }

    private static Index newest(Index index) {
        return index.on("state.since", Direction.DESC).on("_id", Direction.DESC);
    }
}
