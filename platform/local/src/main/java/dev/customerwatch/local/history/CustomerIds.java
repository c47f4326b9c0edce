package dev.customerwatch.local.history;

import dev.customerwatch.local.http.Api;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The customers of an import: registered as rows name them, and remembered by their codes. */
final class CustomerIds {

    private static final int AT_ONCE = 500;

    private final Api customers;
    private final Patience patience;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    /** Why codes cannot stand on a card. */
    private final Map<String, String> refused = new ConcurrentHashMap<>();

    CustomerIds(Api customers, Patience patience) {
        this.customers = customers;
        this.patience = patience;
    }

    /** Registers whoever these rows name and nobody has named before. */
    void learn(List<Row> rows) {
        var unknown = new LinkedHashMap<String, NamedCustomer>();
        rows.stream()
                .map(Row::customer)
                .filter(customer -> !ids.containsKey(customer.code()) && !refused.containsKey(customer.code()))
                .forEach(customer -> unknown.putIfAbsent(customer.code(), customer));
        var all = List.copyOf(unknown.values());
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            register(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    Optional<String> idOf(String code) {
        return Optional.ofNullable(ids.get(code));
    }

    /** Why the code cannot stand on a card. */
    String refusalOf(String code) {
        return refused.getOrDefault(code, "");
    }

    private void register(List<NamedCustomer> unknown) {
        var body = Map.of("customers", unknown.stream().map(NamedCustomer::body).toList());
        var answer = patience.call("registering customers", () -> customers.post("/customers/imports", body, Map.of()));
        answer.body()
                .path("customers")
                .forEach(known -> ids.put(
                        known.path("code").asString(), known.path("customerId").asString()));
        answer.body()
                .path("rejected")
                .forEach(rejected -> refused.put(
                        unknown.get(rejected.path("row").asInt()).code(),
                        rejected.path("reason").asString("")));
    }
}
