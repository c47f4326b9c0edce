package dev.customerwatch.customer.grading;

import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.customer.view.OpenComplaint;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is graded: a period, and a currency. */
public record Period(Instant from, Instant until, Currency currency) {

    /**
     * What a customer brought, as far as other services told; empty where it bought nothing. They tell of revenue and of what
     * complaints cost.
     */
    public Optional<Figures> figures(String customerId, List<KnownOrder> orders, List<OpenComplaint> complaints) {
        var within = orders.stream().filter(this::isWithin).toList();
        if (within.stream().noneMatch(KnownOrder::counts)) {
            return Optional.empty();
        }
        var missing = EnumSet.of(
                ProfitPart.COST_OF_GOODS, ProfitPart.SALES_EXPENSES, ProfitPart.REBATES, ProfitPart.COST_OF_LATE_MONEY);
        if (within.stream().anyMatch(order -> order.net() != null && !isOurs(order.net()))) {
            missing.add(ProfitPart.OTHER_CURRENCIES);
        }
        var costs = new EnumMap<ProfitPart, Money>(ProfitPart.class);
        costs.put(ProfitPart.COMPLAINT_COST, cost(complaints));
        return Optional.of(new Figures(customerId, revenue(within), costs, missing));
    }

    private Money revenue(List<KnownOrder> orders) {
        var revenue = Money.zero(currency);
        for (var order : orders) {
            if (order.counts() && isOurs(order.net())) {
                revenue = revenue.plus(Objects.requireNonNull(order.net()));
            }
            if (isOurs(order.returned())) {
                revenue = revenue.minus(Objects.requireNonNull(order.returned()));
            }
        }
        return revenue;
    }

    private Money cost(List<OpenComplaint> complaints) {
        return complaints.stream()
                .filter(complaint -> isWithin(complaint.filedAt()))
                .map(OpenComplaint::cost)
                .filter(this::isOurs)
                .map(Objects::requireNonNull)
                .reduce(Money.zero(currency), Money::plus);
    }

    private boolean isOurs(@Nullable Money money) {
        return money != null && money.currency().equals(currency);
    }

    private boolean isWithin(KnownOrder order) {
        return isWithin(order.placedAt());
    }

    private boolean isWithin(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
