package dev.customerwatch.sales.history.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.sales.SalesTest;
import dev.customerwatch.sales.history.Import;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

class ImportsTest extends SalesTest {

    private static final Instant NOW = Instant.parse("2026-01-05T02:00:00Z");

    @Autowired
    private MongoOperations mongo;

    private final String source = "erp-" + Uuids.next();

    @Test
    void isCompleteOnlyWhenNoBatchIsBeingStored() {
        var imports = at(NOW);
        var open = imports.begin(source, "manager1", NOW).importId();
        assertThat(imports.admit(open, "batch-1")).isTrue();

        assertThat(imports.close(open)).isFalse();
        assertThat(imports.admit(open, "batch-2")).isFalse();
        imports.done(open, "batch-1");

        assertThat(imports.close(open)).isTrue();
    }

    @Test
    void waitsForADeadProcessNoLongerThanItsLease() {
        var open = at(NOW).begin(source, "manager1", NOW).importId();
        at(NOW).admit(open, "batch-1");

        assertThat(at(NOW.plus(Imports.LEASE).minusMillis(1)).close(open)).isFalse();
        assertThat(at(NOW.plus(Imports.LEASE)).close(open)).isTrue();
    }

    @Test
    void aSourceHasOneOpenImport() {
        var imports = at(NOW);
        var open = imports.begin(source, "manager1", NOW);
        assertThat(imports.begin(source, "manager2", NOW.plus(Duration.ofDays(1))))
                .isEqualTo(open);

        imports.close(open.importId());
        imports.completed(open.importId(), 3, 7, NOW);

        assertThat(imports.begin(source, "manager1", NOW).importId()).isNotEqualTo(open.importId());
        assertThat(imports.find(open.importId())).map(Import::status).contains(Import.Status.COMPLETED);
    }

    private Imports at(Instant now) {
        return new Imports(mongo, Clock.fixed(now, ZoneOffset.UTC));
    }
}
