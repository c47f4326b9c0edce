package dev.customerwatch.sales.order.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is stored. All amounts are of {@code currency}; what follows from quantity, price and rate is not stored, so
 * that the largest order stays small.
 *
 * @param lines in the order of their numbers, from 1
 */
public record OrderDocument(
        String customerId,
        String payment,
        String currency,
        List<LineDocument> lines,
        Instant placedAt,
        String placedBy,
        String status,
        @Nullable String reason,
        CreditDocument credit,
        List<MovementDocument> deliveries,
        List<MovementDocument> returns,
        List<InvoiceDocument> invoices,
        @Nullable ProvenanceDocument from) {

    /** A line with a unit price, or with its amount as {@code net} and {@code tax}. */
    record LineDocument(
            @Nullable String product,
            int quantity,
            @Nullable Decimal128 unitPrice,
            Decimal128 taxRate,
            @Nullable Decimal128 net,
            @Nullable Decimal128 tax) {}

    /** Where an imported order comes from. */
    record ProvenanceDocument(String source, String externalId, String importId) {}

    /**
     * The question to credit.
     *
     * @param unanswered true or left out: there is an index on it
     */
    record CreditDocument(
            int attempts,
            @Nullable Instant since,
            int step,
            @Nullable ReleaseDocument release,
            @Nullable Boolean unanswered) {}

    record ReleaseDocument(String by, String reason) {}

    record MovementDocument(String movementId, Instant at, List<MovedDocument> lines) {}

    record MovedDocument(int line, int quantity, Decimal128 tax) {}

    record InvoiceDocument(
            String invoiceId,
            @Nullable Decimal128 amount,
            Decimal128 open,
            long sequence,
            Map<String, Decimal128> credits) {}
}
