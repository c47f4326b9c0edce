package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.Fact;
import dev.customerwatch.alert.rule.Grade;
import dev.customerwatch.alert.rule.overdue.OverdueFact;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/** Random invoices of one customer, the same for the same seed: sums often near the floor, days often near the thresholds. */
public final class OverdueHistories {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final int INVOICES = 5;

    private final Random random;
    private final boolean large;
    private long accounts;
    private long cards;

    public OverdueHistories(long seed) {
        this.random = new Random(seed);
        this.large = random.nextBoolean();
    }

    /** Facts recorded within six days, each having happened up to 45 days before that: some beyond the window. */
    public List<Arrival> some(int size) {
        var arrivals = new ArrayList<Arrival>();
        for (var number = 0; number < size; number++) {
            var recorded = Histories.START.plus(someOf(Duration.ofDays(6)));
            var back = random.nextInt(3) == 0 ? Duration.ofDays(45) : Duration.ofDays(4);
            arrivals.add(arrival(recorded.minus(someOf(back)), recorded));
        }
        return arrivals;
    }

    /** Shuffled, and some of it told twice. */
    public List<Arrival> shuffled(List<Arrival> arrivals) {
        var all = new ArrayList<>(arrivals);
        for (var more = random.nextInt(arrivals.size()); more > 0; more--) {
            all.add(arrivals.get(random.nextInt(arrivals.size())));
        }
        Collections.shuffle(all, random);
        return all;
    }

    Random random() {
        return random;
    }

    private Arrival arrival(Instant at, Instant recorded) {
        var day = Duration.ofHours(8);
        var time = random.nextBoolean()
                ? at
                : at.truncatedTo(java.time.temporal.ChronoUnit.DAYS).minus(day);
        var isCard = random.nextInt(10) == 0;
        var source = isCard ? "/customer/customers" : "/credit/accounts";
        var sequence = isCard ? ++cards : ++accounts;
        var subject = Histories.CUSTOMER.id();
        var event = source + "/" + sequence;
        var fact = isCard ? new OverdueFact.Graded(grade()) : fact(time);
        return new Arrival(
                Histories.CUSTOMER, event, source, subject, sequence, time, recorded, false, null, List.of(fact));
    }

    private Grade grade() {
        var place = random.nextInt(4);
        return place == 3 ? null : Grade.values()[place];
    }

    private Fact fact(Instant time) {
        var invoice = "i-" + random.nextInt(INVOICES);
        return switch (random.nextInt(10)) {
            case 0, 1 -> new OverdueFact.DueChanged(invoice, due(time));
            case 2, 3 -> new OverdueFact.Disputed(invoice, cny(random.nextInt(3) * amount() / 2));
            case 4, 5 -> moved(invoice, -amount(), null);
            default -> moved(invoice, amount(), due(time));
        };
    }

    private static Fact moved(String invoice, long cents, LocalDate due) {
        return new OverdueFact.Moved(List.of(new OverdueFact.Movement(invoice, cny(cents), due)));
    }

    private long amount() {
        var round = large ? 50_000L * random.nextLong(1, 30) : 2_500L * random.nextLong(1, 6);
        return round + random.nextLong(-1, 2);
    }

    private LocalDate due(Instant time) {
        return time.atZone(ZONE).toLocalDate().minusDays(random.nextInt(-40, 100));
    }

    private Duration someOf(Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
    }

    private static Money cny(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2), CNY);
    }
}
