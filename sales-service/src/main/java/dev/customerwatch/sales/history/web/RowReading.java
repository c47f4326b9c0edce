package dev.customerwatch.sales.history.web;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.money.Money;
import dev.customerwatch.sales.history.Import;
import dev.customerwatch.sales.history.PastFact;
import dev.customerwatch.sales.history.PastReturn;
import dev.customerwatch.sales.history.web.TakenRows.Reason;
import dev.customerwatch.sales.order.Movement;
import dev.customerwatch.sales.order.OrderLine;
import dev.customerwatch.sales.order.Payment;
import dev.customerwatch.sales.order.Placement;
import dev.customerwatch.sales.order.Price;
import dev.customerwatch.sales.order.Provenance;
import dev.customerwatch.sales.order.TaxRate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one call.
 *
 * @param now business time; nothing of the past lies behind it
 */
record RowReading(Import into, Currency currency, TaxRate taxRate, Instant now, String by) {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_ID = 64;
    private static final String ORDER = "ORDER";
    private static final String RETURN = "RETURN";

    /** Refuses with {@link UnfitRow}. */
    PastFact read(ImportRow row) {
        var from = new Provenance(into.source(), text("externalId", row.externalId(), LONGEST_NUMBER), into.importId());
        var customerId = text("customerId", row.customerId(), LONGEST_ID);
        var at = time(row.at());
        var price = price(row);
        var kind = text("kind", row.kind(), LONGEST_ID);
        return switch (kind) {
            case ORDER -> ordered(customerId, at, line(row, price), from);
            case RETURN -> returned(customerId, at, line(row, price), from);
            default -> throw new UnfitRow("kind", Reason.UNKNOWN_KIND, kind);
        };
    }

    /** The order's id carries its own time, so that lists sort the past before today. */
    private PastFact ordered(String customerId, Instant at, OrderLine line, Provenance from) {
        var placement = new Placement(Uuids.at(at), customerId, Payment.CASH, List.of(line), at, by, from);
        return new PastFact.Ordered(placement, from);
    }

    private static PastFact returned(String customerId, Instant at, OrderLine line, Provenance from) {
        var moved = new Movement.Line(line.line(), line.quantity(), line.net(), line.tax());
        return new PastFact.Returned(new PastReturn(customerId, new Movement(Uuids.at(at), at, List.of(moved)), from));
    }

    private OrderLine line(ImportRow row, Price.Whole price) {
        var product = row.product() == null ? null : text("product", row.product(), OrderLine.LONGEST_PRODUCT);
        var quantity = row.quantity() == null ? 1 : row.quantity();
        if (quantity < 1 || quantity > OrderLine.MOST_PIECES) {
            throw new UnfitRow("quantity", Reason.OUT_OF_RANGE, Integer.toString(quantity));
        }
        return new OrderLine(1, product, quantity, price, taxRate);
    }

    private Price.Whole price(ImportRow row) {
        var net = amount("net", row.net());
        if (net.isZero()) {
            throw new UnfitRow("net", Reason.ZERO_AMOUNT, row.net());
        }
        var tax = row.tax() == null ? Money.zero(currency) : amount("tax", row.tax());
        return new Price.Whole(net, tax);
    }

    private Money amount(String field, @Nullable String text) {
        var given = text(field, text, LONGEST_ID);
        try {
            var amount = Money.of(given, currency.getCurrencyCode());
            if (amount.isNegative()) {
                throw new UnfitRow(field, Reason.NEGATIVE_AMOUNT, given);
            }
            return amount;
        } catch (IllegalArgumentException unreadable) {
            throw new UnfitRow(field, Reason.NOT_AN_AMOUNT, given);
        }
    }

    private Instant time(@Nullable String text) {
        var given = text("at", text, LONGEST_ID);
        try {
            var at = Instant.parse(given).truncatedTo(ChronoUnit.MILLIS);
            if (at.isAfter(now)) {
                throw new UnfitRow("at", Reason.IN_THE_FUTURE, given);
            }
            if (at.isBefore(Instant.EPOCH)) {
                throw new UnfitRow("at", Reason.OUT_OF_RANGE, given);
            }
            return at;
        } catch (DateTimeException unreadable) {
            throw new UnfitRow("at", Reason.NOT_A_TIME, given);
        }
    }

    private static String text(String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            throw new UnfitRow(field, Reason.MISSING, null);
        }
        if (text.length() > most) {
            throw new UnfitRow(field, Reason.TOO_LONG, text);
        }
        return text;
    }
}
