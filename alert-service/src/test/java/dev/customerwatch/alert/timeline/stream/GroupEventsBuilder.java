package dev.customerwatch.alert.timeline.stream;

import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One group's events as credit publishes them, with sequences and figures that add up; each a minute after the one before. */
public final class GroupEventsBuilder {

    private static final String RESERVED = "RESERVED";

    private final String group;
    private Instant now;
    private long sequence;
    private BigDecimal owed = new BigDecimal("0.00");
    private BigDecimal reserved = new BigDecimal("0.00");
    private Map<String, Object> limit = Map.of("kind", "NOT_DECIDED");

    public GroupEventsBuilder(String group, Instant now) {
        this.group = group;
        this.now = now;
    }

    public SentEvent formed(String amount) {
        return limit(amount, "group-formed", Map.of("name", "江南集团"));
    }

    public SentEvent limited(String amount) {
        return limit(amount, "group-limit-changed", Map.of());
    }

    /** Room is set aside for an order of a member, or, of an amount below zero, given back. */
    public SentEvent room(String member, String order, String amount) {
        reserved = reserved.add(new BigDecimal(amount));
        return moved(member, Map.of("orderId", order), posting(RESERVED, order, amount));
    }

    /** The member's own account has reserved what was set aside. */
    public SentEvent taken(String member, String order, String amount) {
        var back = new BigDecimal(amount).negate().toPlainString();
        return moved(
                member, Map.of("orderId", order), posting(RESERVED, member, amount), posting(RESERVED, order, back));
    }

    /** The member owes more, or less. */
    public SentEvent owes(String member, String amount) {
        owed = owed.add(new BigDecimal(amount));
        return moved(member, Map.of(), posting("OPEN_INVOICES", member, amount));
    }

    /** A newer exchange rate makes this of what the member owes. */
    public SentEvent revalued(String member, String amount) {
        owed = owed.add(new BigDecimal(amount));
        return moved(member, Map.of("unrealised", cny(amount)), posting("OPEN_INVOICES", member, amount));
    }

    private SentEvent limit(String amount, String type, Map<String, Object> members) {
        limit = Map.of("kind", "AMOUNT", "amount", cny(amount));
        var body = new LinkedHashMap<String, Object>(members);
        body.put("limit", limit);
        return event(type, body);
    }

    @SafeVarargs
    private SentEvent moved(String member, Map<String, Object> members, Map<String, Object>... postings) {
        var body = new LinkedHashMap<String, Object>(members);
        body.put("customerId", member);
        body.put("postings", List.of(postings));
        return event("group-moved", body);
    }

    private SentEvent event(String type, Map<String, Object> members) {
        now = now.plusSeconds(60);
        var body = new LinkedHashMap<>(members);
        body.put("groupId", group);
        body.put("figures", figures());
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_id", id());
        headers.put("ce_type", "credit." + type + ".v1");
        headers.put("ce_source", "/credit/groups");
        headers.put("ce_subject", group);
        headers.put("ce_time", now.toString());
        headers.put("ce_recordedtime", now.toString());
        headers.put("ce_sequence", Long.toString(++sequence));
        headers.put("ce_company", "default");
        return new SentEvent("credit.events.v1", group, headers, body);
    }

    private String id() {
        return UUID.nameUUIDFromBytes((group + sequence).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Map<String, Object> figures() {
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

    private static Map<String, Object> posting(String part, String document, String amount) {
        return Map.of("part", part, "document", document, "amount", cny(amount));
    }

    private static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }
}
