package dev.customerwatch.systemtest;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** An invented invoice history, the same for the same seed, in the columns of the real one; ends on 9 December 2011. */
final class SeededHistory {

    static final String HEADER = "invoice,invoice_ts,customer_id,country,kind,lines,units,amount_gbp";

    private static final LocalDate END = LocalDate.of(2011, 12, 9);

    private final Random random;
    private final List<String> rows = new ArrayList<>();
    private int invoice = 500_000;

    SeededHistory(long seed) {
        this.random = new Random(seed);
    }

    List<String> rows(int customers) {
        for (var number = 0; number < customers; number++) {
            customer("C" + (1000 + number), number % 6);
        }
        rows.add(row(END.minusDays(3), "", "ORDER", 120));
        return rows;
    }

    private void customer(String customer, int kind) {
        switch (kind) {
            case 0 -> order(customer, END.minusDays(85 + random.nextInt(12)));
            case 1 -> {
                // silent for exactly a threshold, or a day beside it
                var last = END.minusDays((random.nextBoolean() ? 90 : 135) + random.nextInt(3) - 1);
                order(customer, last.minusDays(10));
                order(customer, last);
            }
            case 2 -> {
                // a long gap every year at the same time
                for (var year = 0; year < 2; year++) {
                    order(customer, END.minusDays(365L * year + 100 + random.nextInt(40)));
                    order(customer, END.minusDays(365L * year + 150 + random.nextInt(120)));
                }
            }
            default -> rhythm(customer);
        }
    }

    private void rhythm(String customer) {
        var gap = 5 + random.nextInt(90);
        var day = END.minusDays(600 + random.nextInt(130));
        var until = END.minusDays(random.nextInt(400));
        while (day.isBefore(until)) {
            order(customer, day);
            if (random.nextInt(4) == 0) {
                rows.add(row(day.plusDays(1), customer, "CANCELLATION", -20));
            }
            day = day.plusDays(1 + random.nextInt(2 * gap));
        }
        rows.add(row(until, customer, "NON_SALE", 0));
    }

    private void order(String customer, LocalDate day) {
        rows.add(row(day, customer, "ORDER", 1 + random.nextInt(400)));
    }

    private String row(LocalDate day, String customer, String kind, int pounds) {
        LocalDateTime at = day.atTime(7 + random.nextInt(16), random.nextInt(60));
        return String.format(
                Locale.ROOT,
                "%s%d,%s:00,%s,United Kingdom,%s,1,1,%d.%02d",
                pounds < 0 ? "C" : "",
                ++invoice,
                at,
                customer,
                kind,
                pounds,
                pounds == 0 ? 0 : random.nextInt(100));
    }
}
