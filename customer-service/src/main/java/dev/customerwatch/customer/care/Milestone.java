package dev.customerwatch.customer.care;

import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A threshold of the reward programme that a purchase passed.
 *
 * @param cause the same however often it is found
 * @param orderId with which it was passed
 */
public record Milestone(Level level, String cause, String orderId, Instant passedAt) {

    /**
     * A level of the programme.
     *
     * @param threshold reached by one order, or by those of a calendar year together; without VAT
     * @param cost what the reward costs us
     */
    public record Level(String name, Basis basis, Money threshold, Reward.Kind reward, Money cost) {
        public Level {
            if (!threshold.isPositive()) {
                throw new IllegalArgumentException("a threshold must be above 0: " + threshold);
            }
        }
    }

    /** What is counted. */
    public enum Basis {
        SINGLE,
        CUMULATIVE
    }

    /** The milestones that these orders passed, each once. */
    public static List<Milestone> of(List<Level> levels, List<KnownOrder> orders, ZoneId zone) {
        var counted = orders.stream()
                .filter(KnownOrder::counts)
                .sorted(Comparator.comparing(KnownOrder::placedAt).thenComparing(KnownOrder::orderId))
                .toList();
        var found = new ArrayList<Milestone>();
        for (var level : levels) {
            var sums = new HashMap<Integer, Money>();
            for (var order : counted) {
                passed(level, order, order.placedAt().atZone(zone).getYear(), sums, found);
            }
        }
        return found;
    }

    private static void passed(
            Level level, KnownOrder order, int year, Map<Integer, Money> sums, List<Milestone> found) {
        var net = Objects.requireNonNull(order.net());
        if (!net.currency().equals(level.threshold().currency())) {
            return;
        }
        switch (level.basis()) {
            case SINGLE -> {
                if (net.compareTo(level.threshold()) >= 0) {
                    found.add(new Milestone(
                            level, level.name() + " " + order.orderId(), order.orderId(), order.placedAt()));
                }
            }
            case CUMULATIVE -> {
                var before = sums.getOrDefault(year, Money.zero(net.currency()));
                var after = before.plus(net);
                sums.put(year, after);
                if (before.compareTo(level.threshold()) < 0 && after.compareTo(level.threshold()) >= 0) {
                    found.add(new Milestone(level, level.name() + " " + year, order.orderId(), order.placedAt()));
                }
            }
        }
    }
}
