package dev.customerwatch.alert.timeline.stream;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One group's events as credit publishes them, with sequences and figures that add up; each a minute after the one before. */
public final class GroupEventsBuilder extends EventsBuilder {

    private static final String RESERVED = "RESERVED";
    private static final String INVOICES = "OPEN_INVOICES";

    private Instant now;
    private long sequence;

    public GroupEventsBuilder(String group, Instant now) {
        super(group);
        this.now = now;
    }

    public SentEvent formed(String amount) {
        return event("group-formed", Map.of("name", "江南集团", "limit", limit(amount)));
    }

    public SentEvent limited(String amount) {
        return event("group-limit-changed", Map.of("limit", limit(amount)));
    }

    /** Room is set aside for an order of a member, or, of an amount below zero, given back. */
    public SentEvent room(String member, String order, String amount) {
        reserves(amount);
        return moved(member, Map.of("orderId", order), posting(RESERVED, order, amount));
    }

    /** The member's own account has reserved what was set aside. */
    public SentEvent taken(String member, String order, String amount) {
        return moved(
                member,
                Map.of("orderId", order, "particulars", released(order)),
                posting(RESERVED, member, amount),
                posting(RESERVED, order, minus(amount)));
    }

    /** The member owes more, or less. */
    public SentEvent owes(String member, String amount) {
        owes(amount);
        return moved(member, Map.of(), posting(INVOICES, member, amount));
    }

    /** A newer exchange rate makes this of what the member owes. */
    public SentEvent revalued(String member, String amount) {
        owes(amount);
        return moved(member, Map.of("unrealised", cny(amount)), posting(INVOICES, member, amount));
    }

    /** The member owes more by an invoice, or, of an amount below zero, less. */
    public SentEvent invoiced(String member, String invoice, String amount, String dueOn) {
        owes(amount);
        var change = Map.of("invoiceId", invoice, "amount", cny(amount), "dueOn", dueOn);
        return moved(member, told(List.of(change), List.of()), posting(INVOICES, member, amount));
    }

    public SentEvent paid(String member, String invoice, String amount) {
        owes(minus(amount));
        var change = Map.of("invoiceId", invoice, "amount", cny(minus(amount)));
        return moved(member, told(List.of(change), List.of()), posting(INVOICES, member, minus(amount)));
    }

    public SentEvent dueChanged(String member, String invoice, String dueOn) {
        return moved(member, told(List.of(Map.of("invoiceId", invoice, "dueOn", dueOn)), List.of()));
    }

    public SentEvent disputed(String member, String invoice, String amount) {
        return moved(member, told(List.of(Map.of("invoiceId", invoice, "disputed", cny(amount))), List.of()));
    }

    /** A bill of the member was not paid: it owes again. */
    public SentEvent dishonoured(String member, String bill, String invoice, String amount, String dueOn) {
        owes(amount);
        var change = Map.of("invoiceId", invoice, "amount", cny(amount), "dueOn", dueOn);
        var back = Map.of("billId", bill, "invoiceIds", List.of(invoice));
        return moved(member, told(List.of(change), List.of(back)), posting(INVOICES, member, amount));
    }

    public SentEvent held(String member, String order) {
        var particulars = particulars(List.of(), List.of(order), List.of(), List.of());
        return moved(member, Map.of("orderId", order, "particulars", particulars));
    }

    /** An order of a member does not wait any longer, and nothing was reserved for it. */
    public SentEvent ended(String member, String order) {
        return moved(member, Map.of("orderId", order, "particulars", released(order)));
    }

    private static Map<String, Object> released(String order) {
        return particulars(List.of(), List.of(), List.of(order), List.of());
    }

    private static Map<String, Object> told(List<?> invoices, List<?> bills) {
        return Map.of("particulars", particulars(invoices, List.of(), List.of(), bills));
    }

    private static Map<String, Object> particulars(List<?> invoices, List<?> held, List<?> released, List<?> bills) {
        return Map.of("invoices", invoices, "ordersHeld", held, "ordersReleased", released, "dishonouredBills", bills);
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
        body.put("groupId", owner());
        body.put("figures", figures());
        return event("credit", type, "/credit/groups", owner(), ++sequence, now, body);
    }
}
