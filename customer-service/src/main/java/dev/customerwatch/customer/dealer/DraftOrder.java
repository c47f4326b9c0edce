package dev.customerwatch.customer.dealer;

import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a dealer confirms by sending it to sales-service as an order, at the prices that they paid last.
 *
 * @param currency of all lines
 */
public record DraftOrder(String customerId, String payment, String currency, List<Line> lines) {

    public DraftOrder {
        lines = List.copyOf(lines);
    }

    /** A line as sales-service takes it. */
    public record Line(String product, long quantity, String unitPrice, String taxRate) {}

    /** A price that was paid, and how it is taxed. */
    private record Paid(Money unitPrice, String taxRate) {}

    /**
     * Drafts it; empty where nothing is to be ordered at a price that is known.
     *
     * @param orders of the dealer
     */
    public static Optional<DraftOrder> of(
            String customerId, String payment, List<Replenishment> proposed, List<KnownOrder> orders) {
        var lines = new ArrayList<Line>();
        String currency = null;
        for (var one : proposed) {
            var paid = paid(one.product(), orders);
            var quantity = Objects.requireNonNullElse(one.quantity(), 0L);
            if (quantity == 0 || paid.isEmpty()) {
                continue;
            }
            var price = paid.get().unitPrice();
            var code = price.currency().getCurrencyCode();
            currency = currency == null ? code : currency;
            if (currency.equals(code)) {
                lines.add(new Line(
                        one.product(),
                        quantity,
                        price.amount().toPlainString(),
                        paid.get().taxRate()));
            }
        }
        return currency == null ? Optional.empty() : Optional.of(new DraftOrder(customerId, payment, currency, lines));
    }

    private static Optional<Paid> paid(String product, List<KnownOrder> orders) {
        return orders.stream()
                .filter(KnownOrder::counts)
                .sorted(Comparator.comparing(KnownOrder::placedAt).reversed())
                .flatMap(order -> order.lines().stream())
                .filter(line -> product.equals(line.product()))
                .flatMap(line -> paid(line))
                .findFirst();
    }

    private static Stream<Paid> paid(KnownOrder.Line line) {
        var price = line.unitPrice();
        var rate = line.taxRate();
        return price == null || rate == null ? Stream.empty() : Stream.of(new Paid(price, rate));
    }
}
