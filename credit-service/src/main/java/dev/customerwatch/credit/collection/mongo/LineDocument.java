package dev.customerwatch.credit.collection.mongo;

import dev.customerwatch.credit.collection.PlanLine;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is stored.
 *
 * @param on its day as text, which sorts
 * @param expectedOn the same while it is expected
 */
record LineDocument(
        String lineId,
        String customerId,
        PlanLine.Kind kind,
        String amount,
        String currency,
        String on,
        @Nullable String expectedOn,
        String note,
        String by,
        Instant at,
        PlanLine.@Nullable Withdrawal withdrawal) {

    static LineDocument of(PlanLine line) {
        return new LineDocument(
                line.lineId(),
                line.customerId(),
                line.kind(),
                line.amount().amount().toPlainString(),
                line.amount().currency().getCurrencyCode(),
                line.on().toString(),
                line.isExpected() ? line.on().toString() : null,
                line.note(),
                line.by(),
                line.at(),
                line.withdrawal());
    }

    PlanLine line() {
        return new PlanLine(
                lineId, customerId, kind, Money.of(amount, currency), LocalDate.parse(on), note, by, at, withdrawal);
    }
}
