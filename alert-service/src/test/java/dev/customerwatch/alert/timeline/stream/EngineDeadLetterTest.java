package dev.customerwatch.alert.timeline.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineDeadLetterTest {

    @TempDir
    private Path stateDir;

    private EngineRig engine;
    private final CreditEventsBuilder customer = new CreditEventsBuilder("c-1", EngineRig.START);

    @BeforeEach
    void open() {
        engine = new EngineRig(stateDir);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void setsAPoisonRecordAsideAndGoesOn() {
        engine.send(customer.opened("1000.00"));
        engine.send(customer.later(1).reserved("o-1", "1.00").saying("no json".getBytes(UTF_8)));
        engine.send(customer.later(1).reserved("o-2", "950.00").with("ce_time", "yesterday"));
        engine.send(customer.later(1).reserved("o-3", "950.00"));
        assertThat(engine.heard()).containsExactly("RAISED INFO");
        var letters = engine.dead("credit.events.v1");
        assertThat(letters)
                .extracting(letter -> header(letter, "dlt_reason"))
                .containsExactly("unreadable", "unreadable");
        assertThat(header(letters.getFirst(), "dlt_topic")).isEqualTo("credit.events.v1");
        assertThat(header(letters.getFirst(), "dlt_offset")).isEqualTo("1");
        assertThat(header(letters.getFirst(), "ce_type")).isEqualTo("credit.credit-reserved.v1");
        assertThat(letters.getFirst().value()).asString().isEqualTo("no json");
        assertThat(engine.count(EngineMeter.EVENTS, "result", "dead")).isEqualTo(2);
        assertThat(engine.count(EngineMeter.DIFFERENCES)).isEqualTo(1);
    }

    @Test
    void setsAnotherCurrencyAside() {
        engine.send(customer.opened("1000.00"));
        var usd = Map.of("amount", "1.00", "currency", "USD");
        var figures = Map.of("currency", "USD", "exposure", usd, "reserved", usd);
        var posting = Map.of("part", "OPEN_INVOICES", "document", "i-1", "amount", usd);
        engine.send(customer.later(1)
                .reserved("o-1", "1.00")
                .saying(Map.of("postings", List.of(posting), "figures", figures)));
        assertThat(engine.dead("credit.events.v1"))
                .singleElement()
                .returns("currency", letter -> header(letter, "dlt_reason"));
    }

    @Test
    void aReplayedEventIsAsIfItHadNeverBeenLost() {
        engine.send(customer.opened("1000.00"));
        var reserved = customer.later(1).reserved("o-1", "950.00");
        engine.send(reserved.saying(new byte[] {1}));
        engine.send(customer.later(1).invoiced("o-1", "i-1", "950.00", "2026-02-05"));
        assertThat(engine.heard()).containsExactly("RAISED WARNING");
        var replay = reserved.on("credit.events.v1.alert-engine.retry");
        engine.send(replay);
        assertThat(engine.heard()).containsExactly("REVISED WARNING");
        engine.send(replay);
        assertThat(engine.heard()).isEmpty();
        engine.send(customer.later(1).paid("i-1", "200.00"));
        assertThat(engine.heard()).containsExactly("RESOLVED WARNING");
    }

    @Test
    void aReplayThatIsStillPoisonIsSetAsideAgain() {
        var broken = customer.opened("1000.00").saying("still none".getBytes(UTF_8));
        engine.send(broken.on("credit.events.v1.alert-engine.retry").with("dlt_reason", "old"));
        assertThat(engine.dead("credit.events.v1")).singleElement().satisfies(letter -> {
            assertThat(header(letter, "dlt_topic")).isEqualTo("credit.events.v1.alert-engine.retry");
            assertThat(header(letter, "dlt_reason")).isEqualTo("unreadable");
        });
    }

    private static String header(TestRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
