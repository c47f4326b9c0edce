package dev.customerwatch.credit.limitation;

import dev.customerwatch.credit.customer.KnownCustomer;
import dev.customerwatch.credit.customer.KnownCustomers;
import dev.customerwatch.credit.receivable.Item;
import dev.customerwatch.credit.receivable.ItemReading;
import dev.customerwatch.credit.statement.Statements;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the claims that can soon be enforced no longer, or cannot be any more. */
public final class Expiring {

    private static final int STATEMENTS = 120;

    private final ItemReading reading;
    private final Demands demands;
    private final Statements statements;
    private final KnownCustomers customers;
    private final Period time;

    /**
     * The claims.
     *
     * @param time for which a claim can be enforced
     */
    public Expiring(
            ItemReading reading, Demands demands, Statements statements, KnownCustomers customers, Period time) {
        this.reading = reading;
        this.demands = demands;
        this.statements = statements;
        this.customers = customers;
        this.time = time;
    }

    /** A claim, and until when it can be enforced. */
    public record Claim(KnownCustomer customer, Item item, Limitation limitation) {}

    /**
     * The claims whose time ends within some days, the first to end first.
     *
     * @param within the number of days to look ahead
     */
    public List<Claim> within(int within, LocalDate day, Predicate<KnownCustomer> shown) {
        var last = day.plusDays(within);
        // nothing restarted ends earlier than its due date lets it
        Map<String, List<Item>> old = reading.current().between(day, day).stream()
                .filter(item -> item.openOn(day).isPositive() && couldEnd(item, last))
                .collect(Collectors.groupingBy(item -> item.key().customerId(), TreeMap::new, Collectors.toList()));
        var claims = new ArrayList<Claim>();
        old.forEach((customerId, items) -> {
            var customer = customers.find(customerId).orElseGet(() -> KnownCustomer.of(customerId, null));
            if (shown.test(customer)) {
                claims.addAll(of(customer, items, day));
            }
        });
        return claims.stream()
                .filter(claim -> !claim.limitation().endsOn().isAfter(last))
                .sorted(Comparator.comparing(claim -> claim.limitation().endsOn()))
                .toList();
    }

    private List<Claim> of(KnownCustomer customer, List<Item> items, LocalDate day) {
        var asked = demands.of(customer.customerId());
        var told = statements.of(customer.customerId(), STATEMENTS);
        var claims = new ArrayList<Claim>();
        for (var item : items) {
            var dueOn = item.dueOn();
            if (dueOn != null) {
                claims.add(new Claim(customer, item, Limitation.of(item, dueOn, asked, told, day, time)));
            }
        }
        return claims;
    }

    private boolean couldEnd(Item item, LocalDate last) {
        var dueOn = item.dueOn();
        return dueOn != null && !new Limitation(dueOn, null, time).endsOn().isAfter(last);
    }
}
