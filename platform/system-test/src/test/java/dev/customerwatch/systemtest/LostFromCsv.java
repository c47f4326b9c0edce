package dev.customerwatch.systemtest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.zip.GZIPInputStream;

/**
 * Computes from an invoice file alone which lost-customer alerts stand at the start of a day: nobody graded or judged, no days off. Rows
 * are invoice,invoice_ts,customer_id,country,kind,lines,units,amount_gbp; only amounts above zero are purchases.
 */
final class LostFromCsv {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int POLICY = 90;

    static List<String> rows(Path csv) throws IOException {
        var raw = Files.newInputStream(csv);
        var plain = csv.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        try (var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        }
    }

    static TreeSet<String> lost(List<String> rows, LocalDate today) {
        var days = new TreeMap<String, TreeSet<LocalDate>>();
        for (var row : rows) {
            var f = row.split(",");
            if (!f[2].isEmpty() && Double.parseDouble(f[7]) > 0) {
                days.computeIfAbsent(f[2], customer -> new TreeSet<>()).add(LocalDate.parse(f[1].substring(0, 10)));
            }
        }
        var lost = new TreeSet<String>();
        days.forEach((customer, bought) -> judge(customer, bought, today, lost));
        return lost;
    }

    private static void judge(String customer, TreeSet<LocalDate> bought, LocalDate today, TreeSet<String> lost) {
        var last = bought.last();
        var gaps = bought.size() - 1L;
        var span = ChronoUnit.DAYS.between(bought.first(), last);
        var season = longestGapAbout(last.minusDays(365), new ArrayList<>(bought));
        IntPredicate isWarning = silent -> silent > POLICY && (gaps < 2 || silent * gaps > 2 * span) && silent > season;
        IntPredicate isError = silent -> gaps > 0
                && 2 * silent > 3 * POLICY
                && (gaps < 2 || silent * gaps > 3 * span)
                && 2 * silent > 3 * season;
        var silentToday = (int) ChronoUnit.DAYS.between(last, today);
        for (var silent = 1; silent <= silentToday; silent++) {
            if (isWarning.test(silent)) {
                var severity = gaps == 0 ? "INFO" : isError.test(silentToday) ? "ERROR" : "WARNING";
                var since = last.plusDays(silent).atStartOfDay(LONDON).toInstant();
                lost.add(customer + "," + severity + "," + since);
                return;
            }
        }
    }

    private static long longestGapAbout(LocalDate yearAgo, List<LocalDate> bought) {
        var longest = 0L;
        for (var at = 1; at < bought.size(); at++) {
            if (Math.abs(ChronoUnit.DAYS.between(yearAgo, bought.get(at - 1))) <= 30) {
                longest = Math.max(longest, ChronoUnit.DAYS.between(bought.get(at - 1), bought.get(at)));
            }
        }
        return longest;
    }
}
