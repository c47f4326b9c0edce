package dev.customerwatch.alert.timeline.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One account's events, of a customer or a group, as their owners publish them: with figures that add up. */
abstract class EventsBuilder {

    private final String owner;
    private int number;
    private BigDecimal owed = new BigDecimal("0.00");
    private BigDecimal reserved = new BigDecimal("0.00");
    private Map<String, Object> limit = Map.of("kind", "NOT_DECIDED");

    EventsBuilder(String owner) {
        this.owner = owner;
    }

    final String owner() {
        return owner;
    }

    final void owes(String more) {
        owed = owed.add(new BigDecimal(more));
    }

    final void reserves(String more) {
        reserved = reserved.add(new BigDecimal(more));
    }

    final Map<String, Object> limit(String amount) {
        limit = Map.of("kind", "AMOUNT", "amount", cny(amount));
        return limit;
    }

    final SentEvent event(
            String service,
            String type,
            String source,
            String subject,
            long place,
            Instant at,
            Map<String, Object> body) {
        var id = UUID.nameUUIDFromBytes((owner + ++number).getBytes(UTF_8));
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_id", id.toString());
        headers.put("ce_type", service + "." + type + ".v1");
        headers.put("ce_source", source);
        headers.put("ce_subject", subject);
        headers.put("ce_time", at.toString());
        headers.put("ce_recordedtime", at.toString());
        headers.put("ce_sequence", Long.toString(place));
        headers.put("ce_company", "default");
        return new SentEvent(service + ".events.v1", owner, headers, body);
    }

    final Map<String, Object> figures() {
        return Map.of(
                "currency",
                "CNY",
                "exposure",
                cny(owed.toPlainString()),
                "reserved",
                cny(reserved.toPlainString()),
                "limit",
                limit);
    }

    static Map<String, Object> posting(String part, String document, String amount) {
        return Map.of("part", part, "document", document, "amount", cny(amount));
    }

    static String minus(String amount) {
        return new BigDecimal(amount).negate().toPlainString();
    }

    static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }
}
