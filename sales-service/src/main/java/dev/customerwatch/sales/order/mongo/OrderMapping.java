package dev.customerwatch.sales.order.mongo;

import static java.util.Objects.requireNonNull;

import dev.customerwatch.money.Money;
import dev.customerwatch.sales.order.CreditRequest;
import dev.customerwatch.sales.order.CreditRequest.Release;
import dev.customerwatch.sales.order.Invoice;
import dev.customerwatch.sales.order.Movement;
import dev.customerwatch.sales.order.Movements;
import dev.customerwatch.sales.order.Order;
import dev.customerwatch.sales.order.OrderLine;
import dev.customerwatch.sales.order.OrderStatus;
import dev.customerwatch.sales.order.Payment;
import dev.customerwatch.sales.order.Placement;
import dev.customerwatch.sales.order.Price;
import dev.customerwatch.sales.order.Provenance;
import dev.customerwatch.sales.order.Settlement;
import dev.customerwatch.sales.order.TaxRate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** Between an order and its document. */
final class OrderMapping {

    private OrderMapping() {}

    static OrderDocument document(Order order) {
        var placement = order.placement();
        return new OrderDocument(
                placement.customerId(),
                placement.payment().name(),
                placement.currency().getCurrencyCode(),
                all(placement.lines(), OrderMapping::document),
                placement.placedAt(),
                placement.placedBy(),
                order.status().name(),
                order.reason(),
                document(order.credit()),
                all(order.movements().deliveries(), OrderMapping::document),
                all(order.movements().returns(), OrderMapping::document),
                all(order.settlement().invoices(), OrderMapping::document),
                document(placement.from()));
    }

    static Order order(String orderId, OrderDocument stored) {
        var currency = Money.currency(stored.currency());
        var placement = new Placement(
                orderId,
                stored.customerId(),
                Payment.valueOf(stored.payment()),
                lines(stored.lines(), currency),
                stored.placedAt(),
                stored.placedBy(),
                provenance(stored.from()));
        return new Order(
                placement,
                OrderStatus.valueOf(stored.status()),
                stored.reason(),
                credit(stored.credit()),
                new Movements(
                        all(stored.deliveries(), it -> movement(it, placement)),
                        all(stored.returns(), it -> movement(it, placement))),
                new Settlement(all(stored.invoices(), it -> invoice(it, currency))));
    }

    static CreditRequest credit(OrderDocument.CreditDocument stored) {
        var release = stored.release();
        return new CreditRequest(
                stored.attempts(),
                stored.since(),
                stored.step(),
                release == null ? null : new Release(release.by(), release.reason()));
    }

    private static OrderDocument.CreditDocument document(CreditRequest credit) {
        var release = credit.release();
        return new OrderDocument.CreditDocument(
                credit.attempts(),
                credit.since(),
                credit.step(),
                release == null ? null : new OrderDocument.ReleaseDocument(release.by(), release.reason()),
                credit.isUnanswered() ? true : null);
    }

    private static OrderDocument.LineDocument document(OrderLine line) {
        var rate = new Decimal128(line.taxRate().fraction());
        return switch (line.price()) {
            case Price.Each each ->
                new OrderDocument.LineDocument(line.product(), line.quantity(), decimal(each.unit()), rate, null, null);
            case Price.Whole whole ->
                new OrderDocument.LineDocument(
                        line.product(), line.quantity(), null, rate, decimal(whole.net()), decimal(whole.tax()));
        };
    }

    private static List<OrderLine> lines(List<OrderDocument.LineDocument> stored, Currency currency) {
        var lines = new ArrayList<OrderLine>(stored.size());
        for (var line : stored) {
            lines.add(new OrderLine(
                    lines.size() + 1,
                    line.product(),
                    line.quantity(),
                    price(line, currency),
                    new TaxRate(line.taxRate().bigDecimalValue())));
        }
        return lines;
    }

    private static Price price(OrderDocument.LineDocument line, Currency currency) {
        var unit = line.unitPrice();
        return unit == null
                ? new Price.Whole(
                        money(requireNonNull(line.net()), currency), money(requireNonNull(line.tax()), currency))
                : new Price.Each(money(unit, currency));
    }

    private static OrderDocument.@Nullable ProvenanceDocument document(@Nullable Provenance from) {
        return from == null
                ? null
                : new OrderDocument.ProvenanceDocument(from.source(), from.externalId(), from.importId());
    }

    private static @Nullable Provenance provenance(OrderDocument.@Nullable ProvenanceDocument stored) {
        return stored == null ? null : new Provenance(stored.source(), stored.externalId(), stored.importId());
    }

    private static OrderDocument.MovementDocument document(Movement movement) {
        return new OrderDocument.MovementDocument(
                movement.id(),
                movement.at(),
                all(
                        movement.lines(),
                        line -> new OrderDocument.MovedDocument(line.line(), line.quantity(), decimal(line.tax()))));
    }

    private static Movement movement(OrderDocument.MovementDocument stored, Placement placement) {
        return new Movement(
                stored.movementId(),
                stored.at(),
                all(
                        stored.lines(),
                        line -> new Movement.Line(
                                line.line(),
                                line.quantity(),
                                placement.lines().get(line.line() - 1).netOf(line.quantity()),
                                money(line.tax(), placement.currency()))));
    }

    private static OrderDocument.InvoiceDocument document(Invoice invoice) {
        var amount = invoice.amount();
        return new OrderDocument.InvoiceDocument(
                invoice.invoiceId(),
                amount == null ? null : decimal(amount),
                decimal(invoice.open()),
                invoice.sequence(),
                values(invoice.credits(), OrderMapping::decimal));
    }

    private static Invoice invoice(OrderDocument.InvoiceDocument stored, Currency currency) {
        return new Invoice(
                stored.invoiceId(),
                optionalMoney(stored.amount(), currency),
                money(stored.open(), currency),
                stored.sequence(),
                values(stored.credits(), credited -> money(credited, currency)));
    }

    private static @Nullable Money optionalMoney(@Nullable Decimal128 amount, Currency currency) {
        return amount == null ? null : money(amount, currency);
    }

    private static Money money(Decimal128 amount, Currency currency) {
        return new Money(amount.bigDecimalValue(), currency);
    }

    private static Decimal128 decimal(Money money) {
        return new Decimal128(money.amount());
    }

    private static <A, B> List<B> all(List<A> items, Function<A, B> mapping) {
        return items.stream().map(mapping).toList();
    }

    private static <A, B> Map<String, B> values(Map<String, A> items, Function<A, B> mapping) {
        var mapped = new TreeMap<String, B>();
        items.forEach((key, value) -> mapped.put(key, mapping.apply(value)));
        return mapped;
    }
}
