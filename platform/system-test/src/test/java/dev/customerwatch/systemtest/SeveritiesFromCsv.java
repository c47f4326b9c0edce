package dev.customerwatch.systemtest;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Computes from receivables_ibm/invoices.csv alone which severities each customer must show; a payment's amount is negative. */
final class SeveritiesFromCsv {

    private static final List<String> RISING = List.of("RESOLVED", "INFO", "WARNING", "ERROR", "CRITICAL");

    record Action(String customer, LocalDate date, boolean paid, String invoice, BigDecimal amount) {}

    static List<Action> actions(Path csv) throws IOException {
        var actions = new ArrayList<Action>();
        for (var line : Files.readAllLines(csv).stream().skip(1).toList()) {
            var f = line.split(",");
            actions.add(new Action(f[1], LocalDate.parse(f[3]), false, f[0], new BigDecimal(f[5])));
            actions.add(new Action(f[1], LocalDate.parse(f[7]), true, f[0], new BigDecimal("-" + f[5])));
        }
        actions.sort(Comparator.comparing(Action::date).thenComparing(Action::paid));
        return actions;
    }

    // 80 % of the highest open balance, rounded down to whole tens
    static BigDecimal limit(List<Action> ofOneCustomer) {
        var open = new BigDecimal[] {BigDecimal.ZERO};
        return ofOneCustomer.stream()
                .map(action -> open[0] = open[0].add(action.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::max)
                .multiply(new BigDecimal("0.08"))
                .setScale(0, RoundingMode.DOWN)
                .multiply(BigDecimal.TEN);
    }

    static List<String> severities(List<Action> ofOneCustomer, BigDecimal limit) {
        var shown = new ArrayList<String>(List.of("RESOLVED"));
        var open = BigDecimal.ZERO;
        for (var action : ofOneCustomer) {
            var after = open.add(action.amount());
            if (!action.paid() && after.compareTo(limit) > 0) {
                show(shown, open, open, true, limit);
            }
            if (!action.paid()) {
                show(shown, open, after, false, limit);
            }
            open = after;
            show(shown, open, open, false, limit);
        }
        return shown.subList(1, shown.size());
    }

    private static void show(
            List<String> shown, BigDecimal open, BigDecimal projected, boolean held, BigDecimal limit) {
        var before = RISING.indexOf(shown.getLast());
        var now = before > 0 && (against(open, "0.85", limit) >= 0 || against(projected, "0.85", limit) >= 0) ? 1 : 0;
        now = held || against(projected, "0.90", limit) >= 0 ? 1 : now;
        if (against(open, "0.90", limit) >= 0 || (before > 1 && against(open, "0.85", limit) >= 0)) {
            now = 2;
        }
        now = before > 2 && against(open, "0.95", limit) > 0 ? before : now;
        if (against(open, "1", limit) > 0) {
            now = Math.max(now, against(open, "1.10", limit) > 0 ? 4 : 3);
        }
        if (now != before) {
            shown.add(RISING.get(now));
        }
    }

    private static int against(BigDecimal amount, String share, BigDecimal limit) {
        return amount.compareTo(limit.multiply(new BigDecimal(share)));
    }
}
