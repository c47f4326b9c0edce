package dev.customerwatch.credit.invoice.web;

import dev.customerwatch.credit.invoice.ReceivePayment.Payment;
import dev.customerwatch.credit.invoice.ReceivePayment.Share;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Field;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A payment in a request.
 *
 * @param receivedAt when the money arrived; now where it is left out
 * @param reference the payer's or the bank's own
 * @param allocations the invoices that the payer means; the ones due longest where it is left out
 */
public record PaymentBody(
        @NotNull Money amount,
        @Nullable Instant receivedAt,
        @Nullable @Size(max = 200) String reference,
        @Nullable @Size(max = 200) List<@NotNull @Valid ShareBody> allocations) {

    static final String EXAMPLE = """
            {"amount": {"amount": "500.00", "currency": "CNY"}, "receivedAt": "2026-01-08T02:00:00Z",
             "reference": "ICBC 2026-0108-77",
             "allocations": [{"invoiceId": "019b90d1-6320-775d-867f-a44bca815126",
                              "amount": {"amount": "500.00", "currency": "CNY"}}]}""";

    /** What of the payment is for one invoice. */
    public record ShareBody(
            @NotBlank @Size(max = 100) String invoiceId,
            @NotNull Money amount) {}

    Payment payment(String paymentId) {
        return Field.read("amount", amount, paid -> new Payment(paymentId, paid, reference));
    }

    List<Share> shares() {
        return shares(allocations);
    }

    /** The invoices that are named, each once. */
    public static List<Share> shares(@Nullable List<ShareBody> allocations) {
        var named = Objects.requireNonNullElse(allocations, List.<ShareBody>of());
        var ids = new HashSet<String>();
        return IntStream.range(0, named.size())
                .mapToObj(index -> share(index, named.get(index), ids))
                .toList();
    }

    /** When the money arrived: a day that is over or has begun. */
    Instant receivedAt(Instant now, ZoneId zone) {
        if (receivedAt == null) {
            return now;
        }
        return Field.read("receivedAt", receivedAt, received -> {
            if (received.atZone(zone).toLocalDate().isAfter(now.atZone(zone).toLocalDate())) {
                throw new IllegalArgumentException("a payment is recorded when it has arrived: " + received);
            }
            return received;
        });
    }

    private static Share share(int index, ShareBody body, HashSet<String> ids) {
        var field = "allocations[" + index + "].";
        if (!ids.add(body.invoiceId())) {
            throw CommonProblems.invalidValue(field + "invoiceId", body.invoiceId(), "named twice");
        }
        return Field.read(field + "amount", body.amount(), amount -> new Share(body.invoiceId(), amount));
    }
}
