package dev.customerwatch.alert;

import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.TestBroker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what the engine would say of one episode of one customer. */
public final class Episodes {

    private static final String TOPIC = "alert.episodes.v1";

    private final String customerId;
    private final String episodeId = Uuids.next();
    private final List<Map<String, Object>> path = new ArrayList<>();
    private final List<byte[]> said = new ArrayList<>();
    private final Instant since = Instant.parse("2026-01-05T08:00:00Z");
    private String exposure = "950.00";
    private String rule = "CREDIT";
    private Map<String, Object> evidence = Map.of();
    private List<String> documents = List.of("i1");
    private boolean group;

    private Episodes(String customerId) {
        this.customerId = customerId;
    }

    public static Episodes of(String customerId) {
        return new Episodes(customerId);
    }

    public static Episodes ofGroup(String groupId) {
        var episodes = of(groupId);
        episodes.group = true;
        return episodes;
    }

    public static Episodes ofSomebody() {
        return of(Uuids.next());
    }

    public String customerId() {
        return customerId;
    }

    public String alertId() {
        return episodeId;
    }

    /** A lost customer: the last purchase day, and what was bought in the year before. */
    public Episodes lost(String lastPurchase, String perYear) {
        rule = "LOST";
        evidence =
                Map.of("lastPurchase", lastPurchase, "warningAbove", 90, "purchaseDays", 3, "perYear", money(perYear));
        return this;
    }

    /** What it rests on. */
    public Episodes on(String... open) {
        documents = List.of(open);
        return this;
    }

    public Episodes owing(String amount) {
        exposure = amount;
        return this;
    }

    public Episodes raised(String severity, String reason) {
        return step("RAISED", severity, reason);
    }

    public Episodes changed(String severity, String reason) {
        return step("CHANGED", severity, reason);
    }

    public Episodes resolved() {
        return send(change("RESOLVED", true));
    }

    public Episodes retracted() {
        return send(change("RETRACTED", false));
    }

    /** Everything that was said so far once more, word for word. */
    public Episodes again() {
        said.forEach(this::publish);
        return this;
    }

    private Episodes step(String change, String severity, String reason) {
        path.add(Map.of("at", at(path.size()), "severity", severity, "reason", reason));
        return send(change(change, false));
    }

    private Map<String, Object> change(String change, boolean ends) {
        var last = path.getLast();
        var course = new ArrayList<>(path);
        var record = new LinkedHashMap<String, Object>();
        record.put("episodeId", episodeId);
        record.put("change", change);
        record.put("changeId", episodeId + "-" + said.size());
        record.put("key", Map.of("rule", rule, "company", "default", "customerId", customerId, "group", group));
        record.put("at", at(path.size()));
        record.put("recordedAt", at(path.size()));
        record.put("severity", last.get("severity"));
        record.put("reason", last.get("reason"));
        record.put("since", since);
        if (ends) {
            record.put("until", at(path.size()));
            course.add(Map.of("at", at(path.size())));
        }
        record.put("path", course);
        record.put("evidence", evidence());
        record.put("late", false);
        record.put("engineVersion", "1");
        return record;
    }

    private Map<String, Object> evidence() {
        if (rule.equals("LOST")) {
            return evidence;
        }
        var figures = new LinkedHashMap<String, Object>();
        figures.put("limit", Map.of("kind", "AMOUNT", "amount", money("1000.00")));
        figures.put("exposure", money(exposure));
        figures.put("reserved", money("0.00"));
        figures.put("projected", money(exposure));
        figures.put("documents", documents.stream().map(this::open).toList());
        figures.put("moreDocuments", 0);
        figures.put("heldOrders", group ? documents.stream().map(Episodes::held).toList() : List.of());
        if (group) {
            figures.put("members", documents.stream().map(Episodes::member).toList());
            figures.put(
                    "dishonouredBills", documents.stream().map(Episodes::unpaid).toList());
        }
        figures.put("events", List.of(Uuids.next()));
        return figures;
    }

    private static Map<String, Object> member(String document) {
        return Map.of(
                "customerId", document,
                "heldOrders", List.of(held(document)),
                "dishonouredBills", List.of(unpaid(document)));
    }

    /** The one order of a member of a group that is held. */
    public static String held(String member) {
        return "held of " + member;
    }

    /** The one bill of a member of a group that was not paid. */
    public static String unpaid(String member) {
        return "unpaid of " + member;
    }

    private Map<String, Object> open(String document) {
        return Map.of("part", "OPEN_INVOICES", "document", document, "amount", money(exposure));
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private Instant at(int step) {
        return since.plusSeconds(60L * step);
    }

    private Episodes send(Map<String, Object> change) {
        var value = EventJson.write(change);
        said.add(value);
        publish(value);
        return this;
    }

    private void publish(byte[] value) {
        TestBroker.send(TOPIC, customerId, Map.of(), value);
    }
}
