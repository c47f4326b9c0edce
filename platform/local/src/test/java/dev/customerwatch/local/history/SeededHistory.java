package dev.customerwatch.local.history;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A made-up company's history, the same for the same seed: customers with rhythms of their own, some of whom stop. */
public final class SeededHistory {

    public static final String HEADER = "no,when,client,type,value,pieces";
    public static final LocalDateTime BEGIN = LocalDateTime.parse("2023-07-03T09:00:00");
    public static final LocalDateTime END = LocalDateTime.parse("2025-06-27T17:00:00");

    private final List<String> lines = new ArrayList<>();
    private int orders;
    private int returns;

    /**
     * The history of a seed.
     *
     * @param customers how many there are; each has about forty rows
     */
    public SeededHistory(long seed, int customers) {
        var random = new Random(seed);
        for (var customer = 1; customer <= customers; customer++) {
            live("C-%04d".formatted(customer), random);
        }
    }

    private void live(String customer, Random random) {
        var rhythm = 5 + random.nextInt(40);
        var last = random.nextInt(4) == 0 ? BEGIN.plusDays(200 + random.nextInt(400)) : END;
        var at = BEGIN.plusMinutes(random.nextInt(60 * 24 * rhythm));
        while (at.isBefore(last)) {
            var amount = "%d.%02d".formatted(1 + random.nextInt(900), random.nextInt(100));
            add(at, customer, "SALE", amount, 1 + random.nextInt(50));
            orders++;
            if (random.nextInt(8) == 0) {
                add(at.plusDays(2), customer, "CREDIT", "-" + (1 + random.nextInt(50)) + ".00", -1 - random.nextInt(5));
                returns++;
            }
            at = at.plus(Duration.ofHours(24L * rhythm / 2 + random.nextInt(24 * rhythm)));
        }
    }

    private void add(LocalDateTime at, String customer, String type, String amount, int pieces) {
        lines.add(String.join(
                ",",
                "%06d".formatted(lines.size() + 1),
                at.toString(),
                customer,
                type,
                amount,
                Integer.toString(pieces)));
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public List<String> shuffled(long seed) {
        var shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    public int orders() {
        return orders;
    }

    public int returns() {
        return returns;
    }

    /** The options that say how its files are read. */
    public static List<String> mapping(String source) {
        return List.of(
                "--set", "source=" + source,
                "--set", "zone=Europe/London",
                "--set", "date-format=uuuu-MM-dd'T'HH:mm[:ss]",
                "--set", "column.number=no",
                "--set", "column.time=when",
                "--set", "column.customer=client",
                "--set", "column.kind=type",
                "--set", "column.amount=value",
                "--set", "column.quantity=pieces",
                "--set", "kind.SALE=order",
                "--set", "kind.CREDIT=return");
    }

    public static String csv(List<String> lines) {
        return HEADER + "\n" + String.join("\n", lines) + "\n";
    }
}
