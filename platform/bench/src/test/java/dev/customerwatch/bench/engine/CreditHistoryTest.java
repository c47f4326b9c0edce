package dev.customerwatch.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.testkit.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CreditHistoryTest {

    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

    @Test
    void saysWhatCreditsOwnEventsSay() {
        var types = new HashSet<String>();
        new CreditHistory(2, 20).forEach(NOW, row -> {
            var sample = Contracts.sample(header(row, "ce_type"));
            types.add(sample.type());
            var body = EventJson.mapper().readTree(row.value());
            assertThat(members(body, "")).as(sample.type()).isEqualTo(members(sample.data(), ""));
        });
        assertThat(types)
                .containsExactlyInAnyOrder(
                        "credit.credit-account-opened.v1",
                        "credit.credit-reserved.v1",
                        "credit.invoice-issued.v1",
                        "credit.payment-received.v1");
    }

    @Test
    void numbersEachCustomersEventsWithoutGaps() {
        var rows = new ArrayList<ProducerRecord<String, byte[]>>();
        new CreditHistory(3, 12).forEach(NOW, rows::add);
        var first = rows.stream().filter(row -> row.key().equals(rows.getFirst().key()));
        assertThat(first.map(row -> header(row, "ce_sequence"))).containsExactly("1", "2", "3", "4");
        assertThat(rows).extracting(row -> header(row, "ce_time")).isSorted();
        assertThat(rows).extracting(row -> header(row, "ce_time")).allMatch(time -> time.compareTo(NOW.toString()) < 0);
    }

    /** The paths of all members, whatever their values. */
    private static Set<String> members(JsonNode node, String path) {
        var paths = new HashSet<String>();
        node.propertyStream().forEach(member -> {
            paths.add(path + "/" + member.getKey());
            paths.addAll(members(member.getValue(), path + "/" + member.getKey()));
        });
        if (node.isArray()) {
            node.valueStream().forEach(each -> paths.addAll(members(each, path + "/*")));
        }
        return paths;
    }

    private static String header(ProducerRecord<String, byte[]> row, String name) {
        return new String(row.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
