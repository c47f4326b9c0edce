package dev.customerwatch.sales.order;

import dev.customerwatch.money.Money;
import dev.customerwatch.sales.order.CreditRequest.Release;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Orders for tests, in the words of the domain. */
public final class SomeOrders {

    public static final Instant NOW = Instant.parse("2026-01-05T02:00:00.000Z");
    public static final Release CONTROLLER = new Release("controller1", "Paid on time for three years");

    private SomeOrders() {}

    public static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }

    public static OrderLine line(int number, int quantity, String price, String rate) {
        return new OrderLine(number, "P-" + number + "00", quantity, cny(price), TaxRate.of(rate));
    }

    /** 10 × 50.00 and 3 × 113.57, 13 % VAT: 840.71 net, 950.00 in all. */
    public static Placement placement(Payment payment) {
        return placement(payment, line(1, 10, "50.00", "0.13"), line(2, 3, "113.57", "0.13"));
    }

    public static Placement placement(Payment payment, OrderLine... lines) {
        return new Placement("order-1", "customer-1", payment, List.of(lines), NOW, "rep1");
    }

    public static Order placed() {
        return placed(placement(Payment.CREDIT));
    }

    public static Order placed(Placement placement) {
        return Order.place(placement, NOW).order();
    }

    /** An imported order of one line, of which only the amount is known. */
    public static Order imported(String net, String tax, int pieces) {
        var line = new OrderLine(1, null, pieces, new Price.Whole(cny(net), cny(tax)), TaxRate.of("0.13"));
        var from = new Provenance("erp", "2025-0017", "import-1");
        return Order.imported(new Placement("order-2", "customer-1", Payment.CASH, List.of(line), NOW, "admin1", from))
                .order();
    }

    public static Order in(OrderStatus status) {
        return switch (status) {
            case PLACED -> placed();
            case ON_HOLD -> after(placed().held("OVER_LIMIT"));
            case CONFIRMED -> after(placed().reserved(null));
            case REJECTED -> after(placed().creditRefused("CURRENCY"));
            case CANCELLED -> after(placed().cancel("Ordered twice"));
            case CLOSED -> after(delivered(in(OrderStatus.CONFIRMED)).learn(List.of(paid("invoice-1", "950.00", 7))));
        };
    }

    public static Order delivered(Order order) {
        return after(order.deliver("delivery-" + order.movements().deliveries().size(), NOW, Map.of()));
    }

    public static Invoice.Fact issued(String invoice, String amount, long sequence) {
        return new Invoice.Fact.Issued(invoice, cny(amount), false, sequence);
    }

    public static Invoice.Fact paid(String invoice, String amount, long sequence) {
        return new Invoice.Fact.Issued(invoice, cny(amount), true, sequence);
    }

    public static Order after(Outcome outcome) {
        return outcome.after().orElseThrow(() -> new AssertionError("refused: " + outcome));
    }

    public static List<OrderEvent> events(Outcome outcome) {
        return outcome instanceof Outcome.Accepted accepted ? accepted.events() : List.of();
    }

    /** The simple names of the events, joined by {@code +}; empty for none. */
    public static String eventNames(Outcome outcome) {
        var names = new ArrayList<String>();
        events(outcome).forEach(event -> names.add(event.getClass().getSimpleName()));
        return String.join("+", names);
    }
}
