package dev.customerwatch.local.demo;

import dev.customerwatch.local.http.Answer;
import dev.customerwatch.local.http.Api;
import dev.customerwatch.local.http.Login;
import dev.customerwatch.local.machine.Ports;
import dev.customerwatch.local.machine.Service;
import dev.customerwatch.local.token.DemoUser;
import dev.customerwatch.local.token.TokenServer;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;

/** What people of the made-up company do, each as the user whose work it is. */
final class Office {

    private final HttpClient http;
    private final Ports ports;
    private final Map<DemoUser, Login> logins = new EnumMap<>(DemoUser.class);

    Office(HttpClient http, Ports ports) {
        this.http = http;
        this.ports = ports;
    }

    /** Registers a buyer once, however often it is called. */
    Answer register(Buyer buyer) {
        var body = Map.of(
                "code", buyer.code(),
                "name", buyer.name(),
                "kind", buyer.kind(),
                "region", buyer.region(),
                "grade", buyer.grade(),
                "accountOwner", buyer.owner().user());
        return as(DemoUser.SALES_MANAGER, Service.CUSTOMER).post("/customers", body, key("demo-" + buyer.code()));
    }

    /** Answers 409 where the account is open already. */
    Answer openAccount(String customerId, Buyer buyer) {
        var limit = buyer.habit().buysOnCredit()
                ? Map.of("kind", "AMOUNT", "amount", money(buyer.size() + ".00", buyer.currency()))
                : Map.of("kind", "NONE");
        var body = Map.of("customerId", customerId, "currency", buyer.currency(), "limit", limit, "termDays", 30);
        return as(DemoUser.CREDIT_CONTROLLER, Service.CREDIT).post("/accounts", body, Map.of());
    }

    Answer placeOrder(Purchase purchase) {
        return as(purchase.buyer().owner(), Service.SALES).post("/orders", purchase.body(), key(purchase.key()));
    }

    Answer order(String orderId) {
        return as(DemoUser.INTEGRATION, Service.SALES).get("/orders/" + orderId);
    }

    Answer orders(String customerId, String status) {
        return as(DemoUser.INTEGRATION, Service.SALES)
                .get("/orders?limit=200&customerId=" + customerId + "&status=" + status);
    }

    Answer deliver(String orderId) {
        return as(DemoUser.INTEGRATION, Service.SALES).post("/orders/" + orderId + "/deliveries", Map.of(), Map.of());
    }

    Answer takeBack(String orderId) {
        return as(DemoUser.INTEGRATION, Service.SALES).post("/orders/" + orderId + "/returns", Map.of(), Map.of());
    }

    Answer release(String orderId) {
        var body = Map.of("reason", "Good for it; the goods are needed");
        return as(DemoUser.CREDIT_CONTROLLER, Service.SALES).post("/orders/" + orderId + "/release", body, Map.of());
    }

    Answer reject(String orderId) {
        var body = Map.of("reason", "To be paid first");
        return as(DemoUser.CREDIT_CONTROLLER, Service.SALES).post("/orders/" + orderId + "/reject", body, Map.of());
    }

    Answer openInvoices(String customerId) {
        return as(DemoUser.FINANCE, Service.CREDIT).get("/accounts/" + customerId + "/invoices?open=true&limit=200");
    }

    Answer pay(String customerId, Map<String, String> amount, String key) {
        var body = Map.of("amount", amount);
        return as(DemoUser.FINANCE, Service.CREDIT).post("/accounts/" + customerId + "/payments", body, key(key));
    }

    Answer complain(Map<String, Object> complaint) {
        return as(DemoUser.COMPLAINTS, Service.COMPLAINT).post("/complaints", complaint, Map.of());
    }

    Answer assign(String complaintId) {
        var body = Map.of("unit", "quality", "assignee", DemoUser.COMPLAINTS.user());
        return as(DemoUser.COMPLAINTS, Service.COMPLAINT)
                .post("/complaints/" + complaintId + "/assign", body, Map.of());
    }

    Answer resolve(String complaintId) {
        var body = Map.of("remedy", "EXCHANGE", "note", "Exchanged on the next tour");
        return as(DemoUser.COMPLAINTS, Service.COMPLAINT)
                .post("/complaints/" + complaintId + "/resolve", body, Map.of());
    }

    static Map<String, String> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    private static Map<String, String> key(String key) {
        return Map.of("Idempotency-Key", key);
    }

    private Api as(DemoUser user, Service service) {
        var login = logins.computeIfAbsent(user, this::login);
        return new Api(http, ports.url(service), login);
    }

    private Login login(DemoUser user) {
        var issuer = TokenServer.issuer(ports.tokens());
        return new Login(http, issuer, user.user(), DemoUser.PASSWORD, InstantSource.system());
    }
}
