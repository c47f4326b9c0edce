package dev.customerwatch.alert.timeline.stream;

import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One customer's events as credit and sales publish them, with sequences and figures that add up. */
public final class CreditEventsBuilder {

    private final String customer;
    private Instant now;
    private long sequence;
    private long cards;
    private int number;
    private BigDecimal owed = new BigDecimal("0.00");
    private BigDecimal reserved = new BigDecimal("0.00");
    private Map<String, Object> limit = Map.of("kind", "NOT_DECIDED");

    public CreditEventsBuilder(String customer, Instant now) {
        this.customer = customer;
        this.now = now;
    }

    public CreditEventsBuilder at(Instant instant) {
        now = instant;
        return this;
    }

    /** The same customer's next event comes this many milliseconds later. */
    public CreditEventsBuilder later(long millis) {
        return at(now.plusMillis(millis));
    }

    public SentEvent opened(String amount) {
        limit = Map.of("kind", "AMOUNT", "amount", cny(amount));
        return credit("credit-account-opened", Map.of("customerId", customer, "termDays", 30, "figures", figures()));
    }

    public SentEvent limited(String amount) {
        return limit("credit-limit-changed", amount);
    }

    public SentEvent temporary(String amount) {
        return limit("temporary-limit-granted", amount);
    }

    /** The temporary limit is over; this one is in force again. */
    public SentEvent temporaryOver(String amount) {
        return limit("temporary-limit-expired", amount);
    }

    private SentEvent limit(String type, String amount) {
        limit = Map.of("kind", "AMOUNT", "amount", cny(amount));
        return credit(type, Map.of("limit", limit, "figures", figures()));
    }

    public SentEvent reserved(String order, String amount) {
        reserved = reserved.add(new BigDecimal(amount));
        return posted("credit-reserved", Map.of(), posting("RESERVED", order, amount));
    }

    public SentEvent invoiced(String order, String invoice, String amount, String dueOn) {
        reserved = reserved.subtract(new BigDecimal(amount));
        owed = owed.add(new BigDecimal(amount));
        return posted(
                "invoice-issued",
                Map.of("invoiceId", invoice, "dueOn", dueOn),
                posting("RESERVED", order, "-" + amount),
                posting("OPEN_INVOICES", invoice, amount));
    }

    public SentEvent paid(String invoice, String amount) {
        owed = owed.subtract(new BigDecimal(amount));
        return posted("payment-received", Map.of(), posting("OPEN_INVOICES", invoice, "-" + amount));
    }

    public SentEvent dueChanged(String invoice, String dueOn) {
        return credit("invoice-due-changed", Map.of("invoiceId", invoice, "dueOn", dueOn));
    }

    public SentEvent disputed(String invoice, String amount) {
        return credit("invoice-disputed", Map.of("invoiceId", invoice, "disputed", cny(amount)));
    }

    public SentEvent graded(String grade) {
        var card = Map.of("state", "ACTUAL", "grade", grade, "onceInALife", false, "givenUp", false);
        return event("customer", "customer-graded", "/customer/customers", customer, ++cards, Map.of("customer", card));
    }

    public SentEvent held(String order) {
        return order("order-held", order, 2, Map.of("orderId", order, "reason", "OVER_LIMIT"));
    }

    public SentEvent confirmed(String order, String payment) {
        var body = Map.of(
                "orderId", order, "payment", payment, "lines", List.of(Map.of("quantity", 1)), "net", cny("100.00"));
        return order("order-confirmed", order, 3, body);
    }

    private SentEvent order(String type, String order, long place, Map<String, Object> body) {
        return event("sales", type, "/sales/orders", order, place, body);
    }

    @SafeVarargs
    private SentEvent posted(String type, Map<String, Object> members, Map<String, Object>... postings) {
        var body = new LinkedHashMap<String, Object>(members);
        body.put("postings", List.of(postings));
        body.put("figures", figures());
        return credit(type, body);
    }

    private SentEvent credit(String type, Map<String, Object> body) {
        return event("credit", type, "/credit/accounts", customer, ++sequence, body);
    }

    private SentEvent event(
            String service, String type, String source, String subject, long place, Map<String, Object> body) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(
                "ce_id",
                java.util
                        .UUID
                        .nameUUIDFromBytes((customer + ++number).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString());
        headers.put("ce_type", service + "." + type + ".v1");
        headers.put("ce_source", source);
        headers.put("ce_subject", subject);
        headers.put("ce_time", now.toString());
        headers.put("ce_recordedtime", now.toString());
        headers.put("ce_sequence", Long.toString(place));
        headers.put("ce_company", "default");
        return new SentEvent(service + ".events.v1", customer, headers, body);
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
