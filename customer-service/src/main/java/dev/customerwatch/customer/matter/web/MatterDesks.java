package dev.customerwatch.customer.matter.web;

import dev.customerwatch.customer.DecisionLog;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.web.Visibility;
import dev.customerwatch.customer.matter.Matter;
import dev.customerwatch.customer.matter.mongo.Matters;
import dev.customerwatch.messaging.NewEvent;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Makes the desks at which matters are filed and changed. */
@Component
public final class MatterDesks {

    private final Visibility visibility;
    private final Customers customers;
    private final DecisionLog log;

    MatterDesks(Visibility visibility, Customers customers, DecisionLog log) {
        this.visibility = visibility;
        this.customers = customers;
        this.log = log;
    }

    /**
     * The desk of a kind.
     *
     * @param noun as paths and logs name one of them, e.g. {@code visit}
     * @param plural as paths name them all
     * @param events what a new state tells others
     */
    public <T extends Matter> MatterDesk<T> of(
            Matters<T> matters, String noun, String plural, Function<T, List<NewEvent>> events) {
        return new MatterDesk<>(
                matters, visibility, customers, log, new MatterDesk.Kind<>(noun, plural, events, false));
    }

    /** The desk of a kind that may be filed by whoever sees the customer. */
    public <T extends Matter> MatterDesk<T> openToViewers(
            Matters<T> matters, String noun, String plural, Function<T, List<NewEvent>> events) {
        return new MatterDesk<>(matters, visibility, customers, log, new MatterDesk.Kind<>(noun, plural, events, true));
    }
}
