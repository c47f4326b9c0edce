package dev.customerwatch.sales;

import dev.customerwatch.messaging.Envelope;
import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.money.Money;
import dev.customerwatch.testkit.TestBroker;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Says on the broker what customer-service and credit-service would say; each call answers with the event's id. */
public final class OtherServices {

    private static final Map<String, AtomicLong> SEQUENCES = new ConcurrentHashMap<>();

    private OtherServices() {}

    public static void registered(String customerId, String accountOwner) {
        var card = Map.of(
                "customerId",
                customerId,
                "displayName",
                "江南春机械有限公司",
                "kind",
                "ENTERPRISE",
                "accountOwner",
                accountOwner,
                "state",
                "POTENTIAL",
                "onceInALife",
                false,
                "givenUp",
                false);
        say("customer", "customer-registered", customerId, Map.of("customer", card));
    }

    /** The card counts no more: another one does in its place. */
    public static void merged(String customerId, String accountOwner, String into) {
        var card = Map.of(
                "customerId",
                customerId,
                "displayName",
                "江南春机械",
                "kind",
                "ENTERPRISE",
                "accountOwner",
                accountOwner,
                "state",
                "POTENTIAL",
                "onceInALife",
                false,
                "givenUp",
                false,
                "mergedInto",
                into);
        say(
                "customer",
                "customer-merged",
                customerId,
                Map.of("customer", card, "into", into, "reason", "Registered twice", "actor", "manager1"));
    }

    public static void accountOpened(String customerId) {
        say("credit", "credit-account-opened", customerId, Map.of("customerId", customerId, "termDays", 30));
    }

    public static String reserved(String customerId, String orderId) {
        return say("credit", "credit-reserved", customerId, Map.of("orderId", orderId));
    }

    public static String reserved(String customerId, String orderId, String by, String reason) {
        var body = Map.of("orderId", orderId, "override", Map.of("by", by, "reason", reason));
        return say("credit", "credit-reserved", customerId, body);
    }

    public static String held(String customerId, String orderId) {
        return say("credit", "credit-held", customerId, Map.of("orderId", orderId, "reason", "OVER_LIMIT"));
    }

    public static String refused(String customerId, String orderId) {
        return say("credit", "credit-refused", customerId, Map.of("orderId", orderId, "reason", "CURRENCY"));
    }

    public static String invoiced(String customerId, String orderId, String invoiceId, Money amount, boolean paid) {
        return say(
                "credit",
                "invoice-issued",
                customerId,
                Map.of("invoiceId", invoiceId, "orderId", orderId, "amount", amount, "paid", paid));
    }

    public static String paid(String customerId, String orderId, String invoiceId, Money amount, Money open) {
        var allocation = Map.of("invoiceId", invoiceId, "orderId", orderId, "amount", amount, "open", open);
        return say("credit", "payment-received", customerId, Map.of("allocations", List.of(allocation)));
    }

    /** Sends an event of any body, e.g. {@code credit} and {@code credit-held}. */
    public static String say(String service, String name, String customerId, Object body) {
        var source = service.equals("customer") ? "/customer/customers" : "/credit/accounts";
        var sequence = SEQUENCES
                .computeIfAbsent(source + customerId, key -> new AtomicLong())
                .incrementAndGet();
        var headers = new HashMap<String, String>();
        var eventId = Uuids.next();
        var now = Envelope.text(Instant.now());
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", eventId);
        headers.put("ce_type", service + "." + name + ".v1");
        headers.put("ce_source", source);
        headers.put("ce_subject", customerId);
        headers.put("ce_time", now);
        headers.put("ce_recordedtime", now);
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_company", "default");
        headers.put("content-type", "application/json");
        var bytes = body instanceof byte[] raw ? raw : EventJson.write(body);
        TestBroker.send(service + ".events.v1", customerId, headers, bytes);
        return eventId;
    }
}
