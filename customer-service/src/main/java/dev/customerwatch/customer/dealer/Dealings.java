package dev.customerwatch.customer.dealer;

import dev.customerwatch.customer.export.CsvRow;
import dev.customerwatch.customer.view.CreditStanding;
import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.customer.view.KnownPayment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a dealer may read of their own dealings with us: orders and how far they have come, payments, and how they stand.
 *
 * @param orders those that were placed last first; {@code payments} likewise
 */
public record Dealings(
        String customerId, List<KnownOrder> orders, List<KnownPayment> payments, CreditStanding standing) {

    private static final List<String> HEADER =
            List.of("day", "kind", "document", "status", "product", "quantity", "amount", "currency");

    public Dealings {
        orders = orders.stream()
                .sorted(Comparator.comparing(KnownOrder::placedAt).reversed())
                .toList();
        payments = payments.stream()
                .sorted(Comparator.comparing(KnownPayment::at).reversed())
                .toList();
    }

    /** A row per line of an order (net), payment, and invoice that is late (what is still open); the columns stand in the first. */
    public String csv(ZoneId zone) {
        var text = new StringBuilder(CsvRow.BYTE_ORDER_MARK).append(CsvRow.of(HEADER));
        Stream.of(orderRows(zone), paymentRows(zone), invoiceRows())
                .flatMap(rows -> rows)
                .forEach(row -> text.append(CsvRow.of(row)));
        return text.toString();
    }

    private Stream<List<@Nullable Object>> orderRows(ZoneId zone) {
        return orders.stream()
                .flatMap(order -> order.lines().stream()
                        .map(line -> row(
                                LocalDate.ofInstant(order.placedAt(), zone),
                                "ORDER",
                                order.orderId(),
                                order.status(),
                                line.product(),
                                line.quantity(),
                                line.net().amount().toPlainString(),
                                line.net().currency().getCurrencyCode())));
    }

    private Stream<List<@Nullable Object>> paymentRows(ZoneId zone) {
        return payments.stream()
                .map(payment -> row(
                        LocalDate.ofInstant(payment.at(), zone),
                        "PAYMENT",
                        payment.paymentId(),
                        null,
                        null,
                        null,
                        payment.amount().amount().toPlainString(),
                        payment.amount().currency().getCurrencyCode()));
    }

    private Stream<List<@Nullable Object>> invoiceRows() {
        return standing.overdue().stream().map(invoice -> {
            var open = invoice.open();
            return row(
                    invoice.dueOn(),
                    "OVERDUE_INVOICE",
                    invoice.invoiceId(),
                    null,
                    null,
                    null,
                    open == null ? null : open.amount().toPlainString(),
                    open == null ? null : open.currency().getCurrencyCode());
        });
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
