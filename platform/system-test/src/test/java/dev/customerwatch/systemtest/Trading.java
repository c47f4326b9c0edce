package dev.customerwatch.systemtest;

import dev.customerwatch.testkit.Api;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** What staff do over HTTP; each request goes to the next instance of its service. */
final class Trading {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Company company;
    private final AtomicInteger turn = new AtomicInteger();
    /** By their orders, as far as they were listed. */
    private final Map<String, String> invoices = new ConcurrentHashMap<>();

    Trading(Company company) {
        this.company = company;
    }

    Api manager(String service) {
        return next(service).as("manager", "SALES_MANAGER");
    }

    Api controller(String service) {
        return next(service).as("controller", "CREDIT_CONTROLLER");
    }

    String registerCustomer(String name) {
        return manager("customer")
                .post("/customers", Map.of("name", name, "kind", "ENTERPRISE"))
                .expect(201)
                .at("/customerId");
    }

    /** Opens the account as soon as credit knows the customer. */
    void openAccount(String customer, String limit) {
        openAccount(customer, Map.of("termDays", 30), limit);
    }

    /** The same; invoices are to be paid 30 days after they were received, which is not known at first. */
    void openAccountOnReceipt(String customer, String limit) {
        openAccount(customer, Map.of("term", Map.of("base", "INVOICE_RECEIPT", "days", 30)), limit);
    }

    private void openAccount(String customer, Map<String, ?> term, String limit) {
        var account = new HashMap<String, Object>(term);
        account.putAll(Map.of("customerId", customer, "currency", "CNY", "limit", amountLimit(limit)));
        await("account of " + customer)
                .until(() -> controller("credit").post("/accounts", account).status() == 201);
    }

    /** A credit order of one line without tax; its id. */
    String order(String customer, String amount) {
        var line = Map.of("product", "P-1", "quantity", 1, "unitPrice", amount, "taxRate", "0");
        var order = Map.of("customerId", customer, "payment", "CREDIT", "currency", "CNY", "lines", List.of(line));
        return await("order of " + customer)
                .until(() -> manager("sales").post("/orders", order), answer -> answer.status() == 201)
                .at("/orderId");
    }

    /** The order's status once credit has answered. */
    String decided(String order) {
        return decided(order, PATIENCE);
    }

    /** The same where much else waits for credit, too. */
    String decided(String order, Duration patience) {
        return await("decision on " + order)
                .atMost(patience)
                .until(
                        () -> manager("sales")
                                .with("Prefer", "wait=10")
                                .get("/orders/" + order)
                                .expect(200)
                                .at("/status"),
                        status -> !status.equals("PLACED"));
    }

    /** Sales has heard of the customer: a prepaid order is no longer refused as unknown. */
    void awaitKnownToSales(String customer) {
        await("sales knows " + customer)
                .until(() -> decided(order(customer, "0.01")).equals("CONFIRMED"));
    }

    void release(String order) {
        controller("sales")
                .post("/orders/" + order + "/release", Map.of("reason", "known for years"))
                .expect(200);
        awaitOrder(order, "/status", "CONFIRMED");
    }

    /** Delivers all of it and waits for the invoice. */
    void deliver(String order) {
        manager("sales").post("/orders/" + order + "/deliveries", Map.of()).expect(201);
        awaitOrder(order, "/invoiced", "FULL");
    }

    /** The invoice was received on that day. */
    void received(String customer, String order, LocalDate day) {
        var path = "/accounts/" + customer + "/invoices/" + awaitInvoice(customer, order) + "/base-date";
        next("credit")
                .as("cashier", "FINANCE")
                .put(path, Map.of("baseOn", day.toString()))
                .expect(204);
    }

    void dispute(String customer, String order, String amount) {
        var path = "/accounts/" + customer + "/invoices/" + awaitInvoice(customer, order) + "/dispute";
        var body = Map.of("amount", money(amount), "reason", "two pieces short");
        next("credit").as("cashier", "FINANCE").put(path, body).expect(204);
    }

    void pay(String customer, String order, String amount) {
        var invoice = awaitInvoice(customer, order);
        var payment = Map.of(
                "amount", money(amount),
                "allocations", List.of(Map.of("invoiceId", invoice, "amount", money(amount))));
        pay(customer, payment);
    }

    void pay(String customer, Map<String, ?> payment) {
        next("credit")
                .as("cashier", "FINANCE")
                .post("/accounts/" + customer + "/payments", payment)
                .expect(201);
    }

    void changeLimit(String customer, String limit) {
        await("limit of " + customer).until(() -> {
            var credit = controller("credit");
            var read = credit.get("/accounts/" + customer).expect(200);
            return credit.with("If-Match", read.etag())
                            .put(
                                    "/accounts/" + customer + "/limit",
                                    Map.of("limit", amountLimit(limit), "reason", "review"))
                            .status()
                    == 200;
        });
    }

    /** A group whose members share this limit; its id. */
    String formGroup(String name, String limit) {
        return controller("credit")
                .post("/groups", Map.of("name", name, "currency", "CNY", "limit", amountLimit(limit)))
                .expect(201)
                .at("/groupId");
    }

    void join(String customer, String group) {
        controller("credit")
                .put("/groups/" + group + "/members/" + customer, Map.of())
                .expect(200);
    }

    void changeGroupLimit(String group, String limit) {
        var body = Map.of("limit", amountLimit(limit), "reason", "review");
        await("limit of " + group).until(() -> {
            var credit = controller("credit");
            var read = credit.get("/groups/" + group).expect(200);
            return credit.with("If-Match", read.etag())
                            .put("/groups/" + group + "/limit", body)
                            .status()
                    == 200;
        });
    }

    static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private void awaitOrder(String order, String pointer, String value) {
        await(order + " " + pointer + " " + value)
                .until(() -> manager("sales")
                        .get("/orders/" + order)
                        .expect(200)
                        .at(pointer)
                        .equals(value));
    }

    private String awaitInvoice(String customer, String order) {
        return await("invoice of " + order).until(() -> invoiceOf(customer, order), found -> !found.isEmpty());
    }

    private String invoiceOf(String customer, String order) {
        if (!invoices.containsKey(order)) {
            controller("credit")
                    .get("/accounts/" + customer + "/invoices?open=true&limit=200")
                    .expect(200)
                    .json()
                    .get("items")
                    .forEach(invoice -> invoices.put(
                            invoice.get("orderId").asString(),
                            invoice.get("invoiceId").asString()));
        }
        return invoices.getOrDefault(order, "");
    }

    /** Looks at once, and then often: most of what is awaited is there within a few hundredths of a second. */
    private static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(50));
    }

    private static Map<String, Object> amountLimit(String amount) {
        return Map.of("kind", "AMOUNT", "amount", money(amount));
    }

    private Api next(String service) {
        var instances = company.instances(service);
        return Api.at(instances
                .get(Math.floorMod(turn.getAndIncrement(), instances.size()))
                .url());
    }
}
