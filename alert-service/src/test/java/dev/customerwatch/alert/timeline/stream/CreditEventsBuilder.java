package dev.customerwatch.alert.timeline.stream;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One customer's events as credit and sales publish them, with sequences and figures that add up. */
public final class CreditEventsBuilder extends EventsBuilder {

    private Instant now;
    private long sequence;
    private long cards;

    public CreditEventsBuilder(String customer, Instant now) {
        super(customer);
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
        limit(amount);
        return credit("credit-account-opened", Map.of("customerId", owner(), "termDays", 30, "figures", figures()));
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
        return credit(type, Map.of("limit", limit(amount), "figures", figures()));
    }

    public SentEvent reserved(String order, String amount) {
        reserves(amount);
        return posted("credit-reserved", Map.of(), posting("RESERVED", order, amount));
    }

    public SentEvent invoiced(String order, String invoice, String amount, String dueOn) {
        reserves(minus(amount));
        owes(amount);
        return posted(
                "invoice-issued",
                Map.of("invoiceId", invoice, "dueOn", dueOn),
                posting("RESERVED", order, minus(amount)),
                posting("OPEN_INVOICES", invoice, amount));
    }

    public SentEvent paid(String invoice, String amount) {
        owes(minus(amount));
        return posted("payment-received", Map.of(), posting("OPEN_INVOICES", invoice, minus(amount)));
    }

    public SentEvent dueChanged(String invoice, String dueOn) {
        return credit("invoice-due-changed", Map.of("invoiceId", invoice, "dueOn", dueOn));
    }

    public SentEvent disputed(String invoice, String amount) {
        return credit("invoice-disputed", Map.of("invoiceId", invoice, "disputed", cny(amount)));
    }

    public SentEvent graded(String grade) {
        var card = Map.of("state", "ACTUAL", "grade", grade, "onceInALife", false, "givenUp", false);
        return event(
                "customer", "customer-graded", "/customer/customers", owner(), ++cards, now, Map.of("customer", card));
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
        return event("sales", type, "/sales/orders", order, place, now, body);
    }

    @SafeVarargs
    private SentEvent posted(String type, Map<String, Object> members, Map<String, Object>... postings) {
        var body = new LinkedHashMap<String, Object>(members);
        body.put("postings", List.of(postings));
        body.put("figures", figures());
        return credit(type, body);
    }

    private SentEvent credit(String type, Map<String, Object> body) {
        return event("credit", type, "/credit/accounts", owner(), ++sequence, now, body);
    }
}
