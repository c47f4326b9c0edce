package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.Customer;
import dev.customerwatch.alert.rule.Fact;
import dev.customerwatch.alert.rule.credit.CreditFact;
import dev.customerwatch.alert.rule.credit.CreditLimit;
import dev.customerwatch.alert.rule.credit.Posting;
import dev.customerwatch.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random credit histories of one customer, the same for the same seed: often near the thresholds, often at one instant. */
public final class Histories {

    public static final Customer CUSTOMER = new Customer("default", "c-1");
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Currency CNY = Currency.getInstance("CNY");

    private final Random random;
    private final Map<String, Long> sequences = new HashMap<>();
    private int documents;

    public Histories(long seed) {
        this.random = new Random(seed);
    }

    /** Facts recorded within six days, each having happened up to 45 days before that: some beyond the window. */
    public List<Arrival> withinTheWindow(int size) {
        var arrivals = new ArrayList<Arrival>();
        for (var number = 0; number < size; number++) {
            var recorded = START.plus(someOf(Duration.ofDays(6)));
            var back = random.nextInt(3) == 0 ? Duration.ofDays(45) : Duration.ofDays(4);
            arrivals.add(arrival(coarse(recorded.minus(someOf(back))), recorded));
        }
        return arrivals;
    }

    /** Facts over many days in the order of their recording, some of them told days late. */
    public List<Arrival> overDays(int size, int days) {
        var arrivals = new ArrayList<Arrival>();
        var recorded = START;
        for (var number = 0; number < size; number++) {
            recorded = recorded.plus(someOf(Duration.ofDays(2L * days).dividedBy(size)));
            var back = random.nextInt(5) == 0 ? someOf(Duration.ofDays(45)) : Duration.ZERO;
            arrivals.add(arrival(recorded.minus(back), recorded));
        }
        return arrivals;
    }

    public List<Arrival> shuffled(List<Arrival> arrivals) {
        var shuffled = new ArrayList<>(arrivals);
        for (var copies = random.nextInt(arrivals.size()); copies > 0; copies--) {
            shuffled.add(arrivals.get(random.nextInt(arrivals.size())));
        }
        java.util.Collections.shuffle(shuffled, random);
        return shuffled;
    }

    public Random random() {
        return random;
    }

    private Arrival arrival(Instant time, Instant recorded) {
        var order = random.nextInt(4) == 0;
        var subject = order ? "order-" + random.nextInt(3) : CUSTOMER.id();
        var source = order ? "/sales/orders" : "/credit/accounts";
        var sequence = sequences.merge(source + subject, 1L, Long::sum);
        var fact = order ? hold(subject) : credit(time);
        var event = source + "/" + subject + "/" + sequence;
        return new Arrival(CUSTOMER, event, source, subject, sequence, time, recorded, false, null, List.of(fact));
    }

    private Fact hold(String order) {
        if (random.nextInt(4) == 0) {
            return overLimit(order);
        }
        return random.nextBoolean() ? new CreditFact.OrderHeld(order) : new CreditFact.HoldEnded(order);
    }

    private Fact overLimit(String order) {
        return switch (random.nextInt(3)) {
            case 0 -> new CreditFact.OverLimit(order, "REQUESTED", cny(500), "rep1", START);
            case 1 -> new CreditFact.OverLimit(order, "APPROVED", cny(500), "manager1", null);
            default -> new CreditFact.OverLimit(order, "WAIVED", null, null, null);
        };
    }

    private Fact credit(Instant time) {
        return switch (random.nextInt(12)) {
            case 11 -> new CreditFact.RatesMoved(cny(500 * random.nextLong(-6, 7)), null);
            case 10 -> new CreditFact.BillDishonoured("bill", claims());
            case 0 -> new CreditFact.LimitSet(limit(), CNY);
            case 1 -> posted(Posting.RESERVED, "order-" + random.nextInt(5), null);
            case 2 -> new CreditFact.DueChanged("invoice-" + random.nextInt(7), due(time));
            case 3 -> new CreditFact.Disputed("invoice-" + random.nextInt(7), cny(500 * random.nextLong(0, 14)));
            default -> posted("OPEN_INVOICES", "invoice-" + documents++ % 7, due(time));
        };
    }

    private List<String> claims() {
        return random.nextBoolean() ? List.of() : List.of("invoice-" + random.nextInt(7));
    }

    private CreditLimit limit() {
        return switch (random.nextInt(12)) {
            case 0 -> CreditLimit.NOT_DECIDED;
            case 1 -> new CreditLimit(CreditLimit.Kind.NONE, null);
            case 2 -> new CreditLimit(CreditLimit.Kind.UNLIMITED, null);
            default -> CreditLimit.of(cny(10_000 * random.nextLong(1, 4)));
        };
    }

    private Fact posted(String part, String document, LocalDate due) {
        var cents = 500 * random.nextLong(-8, 14) + random.nextLong(-1, 2);
        return new CreditFact.Posted(List.of(Posting.of(part, document, cny(cents), due)));
    }

    private LocalDate due(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate().minusDays(random.nextInt(-3, 34));
    }

    private static Money cny(long cents) {
        return new Money(java.math.BigDecimal.valueOf(cents, 2), CNY);
    }

    private Duration someOf(Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
    }

    /** Every other one on a full half day, so that instants meet. */
    private Instant coarse(Instant instant) {
        var half = Duration.ofHours(12).toMillis();
        return random.nextBoolean() ? instant : Instant.ofEpochMilli(instant.toEpochMilli() / half * half);
    }
}
