package dev.customerwatch.customer.privacy.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.view.mongo.Orders;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Until when accounting documents need a person's data: nothing but their card says whose documents they are. */
@Component
final class AccountsKept {

    private final Orders orders;
    private final CustomerSettings settings;

    AccountsKept(Orders orders, CustomerSettings settings) {
        this.orders = orders;
        this.settings = settings;
    }

    /**
     * As the newest order says, or later where somebody knows of more.
     *
     * @return null where no document needs them
     */
    @Nullable
    Instant until(Customer customer, @Nullable Instant asked) {
        return Stream.of(Optional.ofNullable(asked), ofOrders(customer))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Optional<Instant> ofOrders(Customer customer) {
        if (customer.profile().kind() != Kind.PERSON) {
            return Optional.empty();
        }
        return orders.newest(customer.id(), 1).stream()
                .findFirst()
                .map(order -> order.placedAt()
                        .atZone(settings.zone())
                        .plusYears(settings.accountsYears())
                        .toInstant());
    }
}
