package dev.customerwatch.alert.timeline.stream;

import dev.customerwatch.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One customer's events of an import as sales publishes them. */
final class ImportedEvents {

    private final String customer;
    private final String importId;
    private long count;

    ImportedEvents(String customer, String importId) {
        this.customer = customer;
        this.importId = importId;
    }

    SentEvent order(String order, String at) {
        var body =
                Map.of("orderId", order, "payment", "CASH", "lines", List.of(Map.of("quantity", 1)), "net", amount());
        return fact("order-confirmed", "/sales/orders", order, at, body);
    }

    /** Goods came back, nobody knows of which order. */
    SentEvent back(String at) {
        var body = Map.of("payment", "CASH", "lines", List.of(Map.of("quantity", 1)), "net", amount());
        return fact("order-returned", "/sales/returns", "return-" + count, at, body);
    }

    /** Something that no rule looks at is one of its facts all the same. */
    SentEvent other(String at) {
        return fact("order-annotated", "/sales/orders", "order-" + count, at, Map.of());
    }

    SentEvent announced(String at) {
        return event(
                "history-imported",
                "/sales/histories",
                importId + ":" + customer,
                at,
                Map.of("importId", importId, "count", count));
    }

    private SentEvent fact(String type, String source, String subject, String at, Map<String, Object> body) {
        count++;
        return event(type, source, subject, at, body);
    }

    private SentEvent event(String type, String source, String subject, String at, Map<String, Object> body) {
        var headers = new LinkedHashMap<String, String>();
        var name = (customer + importId + type + count).getBytes(StandardCharsets.UTF_8);
        headers.put("ce_id", UUID.nameUUIDFromBytes(name).toString());
        headers.put("ce_type", "sales." + type + ".v1");
        headers.put("ce_source", source);
        headers.put("ce_subject", subject);
        headers.put("ce_time", Instant.parse(at).toString());
        headers.put("ce_recordedtime", Instant.parse(at).toString());
        headers.put("ce_sequence", "1");
        headers.put("ce_company", "default");
        headers.put("ce_origin", "import");
        headers.put("ce_importid", importId);
        return new SentEvent("sales.events.v1", customer, headers, body);
    }

    private static Money amount() {
        return Money.of("100.00", "CNY");
    }
}
