package dev.customerwatch.systemtest;

import dev.customerwatch.alert.rule.CreditSettings;
import dev.customerwatch.alert.rule.Customer;
import dev.customerwatch.alert.rule.Fact;
import dev.customerwatch.alert.rule.LostSettings;
import dev.customerwatch.alert.rule.OverdueSettings;
import dev.customerwatch.alert.rule.Settings;
import dev.customerwatch.alert.rule.StageSettings;
import dev.customerwatch.alert.rule.WorkCalendar;
import dev.customerwatch.alert.rule.lost.LostFact;
import dev.customerwatch.alert.timeline.Arrival;
import dev.customerwatch.alert.timeline.Episode;
import dev.customerwatch.alert.timeline.Head;
import dev.customerwatch.alert.timeline.Imported;
import dev.customerwatch.alert.timeline.Rulebook;
import dev.customerwatch.alert.timeline.Timeline;
import dev.customerwatch.alert.timeline.Window;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The rows of an invoice file as one import, told straight to the timelines; answers the lost-customer alerts that stand. */
final class LostFromTimelines {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Imported FACT = new Imported("import", null);

    private final Timeline timeline = new Timeline(
            Rulebook.of(
                    "test",
                    new Settings(
                            LONDON,
                            WorkCalendar.EMPTY,
                            CreditSettings.DEFAULTS,
                            LostSettings.DEFAULTS,
                            OverdueSettings.DEFAULTS,
                            StageSettings.DEFAULTS)),
            Window.DEFAULT);
    private final Map<String, Head> heads = new HashMap<>();
    private final Map<String, TimelineOnTheHeap> memories = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Instant asOf;

    private LostFromTimelines(Instant asOf) {
        this.asOf = asOf;
    }

    static TreeSet<String> lost(List<String> rows, Instant asOf) {
        var all = new LostFromTimelines(asOf);
        rows.forEach(all::tell);
        Map.copyOf(all.counts).forEach(all::announce);
        var lost = new TreeSet<String>();
        all.heads.values().forEach(head -> all.judge(head, lost));
        return lost;
    }

    private void tell(String row) {
        var f = row.split(",");
        var net = Money.of(f[7].replace("-", ""), "GBP");
        if (f[2].isEmpty() || net.isZero()) {
            return;
        }
        var at = LocalDateTime.parse(f[1]).atZone(LONDON).toInstant();
        var isOrder = !f[7].startsWith("-");
        counts.merge(f[2], 1L, Long::sum);
        arrive(
                f[2],
                isOrder ? "/sales/orders" : "/sales/returns",
                f[0],
                at,
                FACT,
                isOrder ? List.of(new LostFact.Bought(f[0], 1, net)) : List.of());
    }

    private void announce(String customer, long count) {
        arrive(customer, "/sales/histories", customer, asOf, new Imported("import", count), List.of());
    }

    private void arrive(
            String customer, String source, String subject, Instant at, Imported imported, List<Fact> facts) {
        var arrival = new Arrival(
                new Customer("default", customer), subject, source, subject, 1, at, at, false, imported, facts);
        var memory = memories.computeIfAbsent(customer, id -> new TimelineOnTheHeap());
        heads.put(
                customer,
                timeline.arrive(heads.get(customer), arrival, memory.memory()).head());
    }

    private void judge(Head head, TreeSet<String> lost) {
        timeline.wake(head, asOf).head().chronicle().episodes().stream()
                .filter(episode -> episode.end().isEmpty())
                .map(episode -> head.customer().id() + "," + severity(episode) + "," + episode.start())
                .forEach(lost::add);
    }

    private static String severity(Episode episode) {
        return String.valueOf(episode.lastHeld().severity());
    }
}
