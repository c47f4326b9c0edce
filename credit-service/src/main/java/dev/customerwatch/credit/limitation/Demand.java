package dev.customerwatch.credit.limitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The customer was asked to pay, in a way that can be proved.
 *
 * @param invoiceIds of what; empty for all that was due
 */
public record Demand(
        String demandId,
        String customerId,
        Kind kind,
        LocalDate on,
        List<String> invoiceIds,
        String note,
        String by,
        Instant at) {

    /** The ways. */
    public enum Kind {
        LETTER,
        LAWYER,
        COURT,
        OTHER
    }

    public Demand {
        invoiceIds = List.copyOf(invoiceIds);
    }

    boolean isAbout(String document) {
        return invoiceIds.isEmpty() || invoiceIds.contains(document);
    }
}
