package dev.customerwatch.customer.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.export.Export.Outcome.Done;
import dev.customerwatch.customer.export.Export.Outcome.NotNow;
import dev.customerwatch.customer.export.Export.Outcome.SecondPersonNeeded;
import dev.customerwatch.customer.export.Export.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTest {

    private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
    private static final Export ASKED = Export.requested("e", "manager1", AT, "fair", null, Map.of("REGION", "EAST"));

    @Test
    void nobodyApprovesTheirOwn() {
        assertThat(ASKED.decide(true, "manager1", AT)).isEqualTo(new SecondPersonNeeded());
        assertThat(approved().status()).isEqualTo(Status.APPROVED);
        assertThat(approved().decide(false, "officer", AT)).isEqualTo(new NotNow(Status.APPROVED));
    }

    @ParameterizedTest
    @CsvSource({"manager1, 0, true", "manager1, 86400, true", "manager1, 86401, false", "officer, 0, false"})
    void whoAskedFetchesWithinADay(String who, long seconds, boolean fetched) {
        assertThat(approved().fetch(who, AT.plus(Duration.ofSeconds(seconds))) instanceof Done)
                .isEqualTo(fetched);
    }

    @Test
    void theFileIsFetchedOnceAndNeverUnapproved() {
        var fetched = ((Done) approved().fetch("manager1", AT)).export();

        assertThat(fetched.fetch("manager1", AT)).isEqualTo(new NotNow(Status.FETCHED));
        assertThat(ASKED.fetch("manager1", AT)).isEqualTo(new NotNow(Status.REQUESTED));
        var refused = ((Done) ASKED.decide(false, "officer", AT)).export();
        assertThat(refused.fetch("manager1", AT)).isEqualTo(new NotNow(Status.REFUSED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "江南春 | 江南春",
                "=cmd()|'=cmd()",
                "+1|'+1",
                "-1|'-1",
                "@x|'@x",
                "a,b|\"a,b\"",
                "=a,b|\"'=a,b\"",
                "say \"hi\"|\"say \"\"hi\"\"\""
            })
    void aCellIsNeverAFormula(String value, String written) {
        assertThat(CsvRow.of(Arrays.asList(value, null, 7))).isEqualTo(written + ",,7\r\n");
    }

    private static Export approved() {
        return ((Done) ASKED.decide(true, "officer", AT)).export();
    }
}
