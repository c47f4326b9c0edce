package dev.customerwatch.customer.card.stream;

import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.customer.card.Keeping;
import dev.customerwatch.customer.card.LossReason;
import dev.customerwatch.customer.card.Stage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of the events on {@code customer.events.v1}, as their schemas in platform/contracts say. */
sealed interface CardPayload {

    /**
     * A new card.
     *
     * @param origin {@code IMPORT} where an import named the customer, otherwise null
     */
    record Registered(PublicCard customer, @Nullable String origin) implements CardPayload {}

    record ProfileChanged(PublicCard customer, List<String> changed) implements CardPayload {}

    record StateChanged(
            PublicCard customer,
            CustomerState from,
            CustomerState to,
            String reason,
            String actor,
            @Nullable LossReason lossReason)
            implements CardPayload {}

    /** {@code share}: our share of what they buy in percent, as plain text. */
    record StageChanged(
            PublicCard customer,
            Stage from,
            Stage to,
            @Nullable String share,
            String reason,
            String actor) implements CardPayload {}

    record OwnerAssigned(PublicCard customer, @Nullable String previous) implements CardPayload {}

    record Graded(PublicCard customer, @Nullable Grade previous) implements CardPayload {}

    /** {@code until}: when what is restricted will be erased. */
    record Erased(
            PublicCard customer,
            Keeping.Status outcome,
            @Nullable Instant until,
            String reason) implements CardPayload {}

    /** {@code into}: the card that counts in the place of this one. */
    record Merged(PublicCard customer, String into, String reason, String actor) implements CardPayload {}

    record Flagged(PublicCard customer, String reason) implements CardPayload {}
}
