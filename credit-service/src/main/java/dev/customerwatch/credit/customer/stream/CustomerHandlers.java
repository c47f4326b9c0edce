package dev.customerwatch.credit.customer.stream;

import static java.util.Objects.requireNonNull;

import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.OpenAccount;
import dev.customerwatch.credit.customer.KnownCustomer;
import dev.customerwatch.credit.customer.KnownCustomers;
import dev.customerwatch.credit.decisions.DecisionLog;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.ReceivedEvent;
import dev.customerwatch.messaging.consume.Subscriptions;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every event of a customer carries the whole card: the newest is kept. */
public final class CustomerHandlers {

    private static final String REGISTERED = "customer.customer-registered.v1";
    private static final List<String> TYPES = List.of(
            "customer.customer-profile-changed.v1",
            "customer.customer-state-changed.v1",
            "customer.account-owner-assigned.v1",
            "customer.customer-graded.v1",
            "customer.customer-flagged.v1",
            "customer.relationship-stage-changed.v1",
            "customer.customer-erased.v1",
            "customer.customer-merged.v1");

    private final KnownCustomers customers;
    private final Bookkeeping bookkeeping;
    private final BusinessClock clock;
    private final Currency currency;
    private final DecisionLog log;

    /**
     * The handlers.
     *
     * @param currency of the accounts that imports open
     */
    public CustomerHandlers(
            KnownCustomers customers,
            Bookkeeping bookkeeping,
            BusinessClock clock,
            Currency currency,
            DecisionLog log) {
        this.customers = customers;
        this.bookkeeping = bookkeeping;
        this.clock = clock;
        this.currency = currency;
        this.log = log;
    }

    record CustomerChanged(Card customer, @Nullable String origin) {
        CustomerChanged {
            requireNonNull(customer, "customer");
        }
    }

    record Card(
            String customerId,
            @Nullable String accountOwner,
            @Nullable String displayName,
            @Nullable String region,
            @Nullable String grade,
            @Nullable String mergedInto) {
        Card {
            requireNonNull(customerId, "customerId");
        }

        KnownCustomer known() {
            return new KnownCustomer(customerId, accountOwner, displayName, region, grade, mergedInto);
        }
    }

    public Subscriptions subscriptions() {
        var subscriptions = Subscriptions.to("customer.events.v1");
        subscriptions.on(REGISTERED, CustomerChanged.class, this::registered);
        TYPES.forEach(type -> subscriptions.on(type, CustomerChanged.class, this::changed));
        return subscriptions.build();
    }

    /** Whoever an import names has traded with the company, so the account is open. */
    private void registered(CustomerChanged registered, ReceivedEvent event) {
        changed(registered, event);
        if ("IMPORT".equals(registered.origin())) {
            var now = clock.now();
            var cause = Cause.event(OpenAccount.CAUSE, now, now, event.id());
            var command = OpenAccount.ofImport(registered.customer().customerId(), currency, cause);
            log.event(event, bookkeeping.post(command.customerId(), command::decide));
        }
    }

    private void changed(CustomerChanged changed, ReceivedEvent event) {
        customers.put(changed.customer().known(), event.sequence());
    }
}
