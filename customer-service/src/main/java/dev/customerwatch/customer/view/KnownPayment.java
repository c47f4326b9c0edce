package dev.customerwatch.customer.view;

import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A payment as credit-service told of it. */
public record KnownPayment(String paymentId, Instant at, Money amount) {

    /** The member that we use. */
    public record Body(@Nullable Money amount) {}

    /** Reads the payment from the one event that tells of it. */
    public static KnownPayment of(String paymentId, List<Told<Body>> told) {
        var received = told.getFirst();
        return new KnownPayment(
                paymentId, received.at(), Objects.requireNonNull(received.body().amount()));
    }
}
