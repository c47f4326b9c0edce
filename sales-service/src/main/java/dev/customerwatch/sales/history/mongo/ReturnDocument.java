package dev.customerwatch.sales.history.mongo;

import dev.customerwatch.money.Money;
import dev.customerwatch.sales.history.PastReturn;
import dev.customerwatch.sales.order.Movement;
import dev.customerwatch.sales.order.Provenance;
import java.time.Instant;
import java.util.List;
import org.bson.types.Decimal128;

/** A past return as it is stored; its amounts are of {@code currency}. */
record ReturnDocument(
        String returnId,
        String customerId,
        Instant at,
        String currency,
        int quantity,
        Decimal128 net,
        Decimal128 tax,
        FromDocument from) {

    record FromDocument(String source, String externalId, String importId) {}

    static ReturnDocument of(PastReturn goods) {
        var line = goods.goods().lines().getFirst();
        var from = goods.from();
        return new ReturnDocument(
                goods.returnId(),
                goods.customerId(),
                goods.goods().at(),
                line.net().currency().getCurrencyCode(),
                line.quantity(),
                new Decimal128(line.net().amount()),
                new Decimal128(line.tax().amount()),
                new FromDocument(from.source(), from.externalId(), from.importId()));
    }

    PastReturn goods() {
        var unit = Money.currency(currency);
        var line = new Movement.Line(
                1, quantity, new Money(net.bigDecimalValue(), unit), new Money(tax.bigDecimalValue(), unit));
        return new PastReturn(
                customerId,
                new Movement(returnId, at, List.of(line)),
                new Provenance(from.source(), from.externalId(), from.importId()));
    }
}
