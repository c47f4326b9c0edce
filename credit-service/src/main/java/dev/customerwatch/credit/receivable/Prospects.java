package dev.customerwatch.credit.receivable;

import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is thought and expected of customers, beside what they owe. */
@FunctionalInterface
public interface Prospects {

    /**
     * What is expected of a customer.
     *
     * @param items what the customer owes
     * @param day the one looked at
     */
    Prospect of(String customerId, List<Item> items, LocalDate day);

    /**
     * What is expected of a customer.
     *
     * @param rating null where nobody has rated the customer
     * @param next the receipt planned next, else what falls due next; null where nothing does
     * @param promise the next that is open, else the last that was broken; null where there is neither
     */
    record Prospect(
            @Nullable String rating,
            @Nullable Receipt next,
            @Nullable Promised promise) {

        public static final Prospect NONE = new Prospect(null, null, null);
    }

    /** Money expected on a day. */
    record Receipt(LocalDate on, Money amount) {}

    /** Money promised for a day. */
    record Promised(LocalDate on, Money amount, boolean broken) {}
}
