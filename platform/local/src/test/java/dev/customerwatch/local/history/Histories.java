package dev.customerwatch.local.history;

import dev.customerwatch.local.machine.Ports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a running machine has published of imports. */
public final class Histories {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HISTORY = "sales.history-imported.v1";

    private Histories() {}

    /** The ids of customers whose facts of imports are published, one entry per event. */
    public static List<String> events(Ports ports) {
        return SalesTopic.read(ports.broker()).stream()
                .map(SalesTopic.Event::customerId)
                .toList();
    }

    /** How many events there are of each type. */
    public static Map<String, Integer> byType(Ports ports) {
        var types = new HashMap<String, Integer>();
        SalesTopic.read(ports.broker()).forEach(event -> types.merge(event.type(), 1, Integer::sum));
        return types;
    }

    /** What the histories say: how many facts each customer has. */
    public static Map<String, Integer> counts(Ports ports) {
        var counts = new HashMap<String, Integer>();
        SalesTopic.read(ports.broker()).stream()
                .filter(event -> event.type().equals(HISTORY))
                .forEach(event -> counts.merge(
                        event.customerId(),
                        JSON.readTree(event.body()).path("count").asInt(),
                        Integer::sum));
        return counts;
    }

    /** How many facts of imports each customer really has. */
    public static Map<String, Integer> factsByCustomer(Ports ports) {
        var facts = new HashMap<String, Integer>();
        SalesTopic.read(ports.broker()).stream()
                .filter(event ->
                        !event.type().equals(HISTORY) && !event.importId().isEmpty())
                .forEach(event -> facts.merge(event.customerId(), 1, Integer::sum));
        return facts;
    }
}
