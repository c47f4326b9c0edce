package dev.customerwatch.credit.receivable;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Both ageings of a file of invoices by the file alone: nothing of the service is used. */
final class AgeingsFromCsv {

    private final List<String[]> lines;

    AgeingsFromCsv(Path file) throws IOException {
        this.lines = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    List<String[]> lines() {
        return lines;
    }

    /** customer and bucket, e.g. {@code 3993-QUNVJ DAYS_1_30}, to the amount; {@code * bucket} for all. */
    Map<String, BigDecimal> ageing(LocalDate day, boolean fromDueDate) {
        var amounts = new TreeMap<String, BigDecimal>();
        for (var line : lines) {
            var issued = LocalDate.parse(line[3]);
            var due = LocalDate.parse(line[4]);
            var settled = LocalDate.parse(line[7]);
            if (!issued.isAfter(day) && settled.isAfter(day)) {
                var bucket = fromDueDate ? overdue(due, day) : old(issued, day);
                var amount = new BigDecimal(line[5]).setScale(2);
                amounts.merge(line[1] + " " + bucket, amount, BigDecimal::add);
                amounts.merge("* " + bucket, amount, BigDecimal::add);
            }
        }
        return amounts;
    }

    private static String overdue(LocalDate due, LocalDate day) {
        var days = ChronoUnit.DAYS.between(due, day);
        if (days < 1) {
            return "NOT_DUE";
        }
        return days < 31 ? "DAYS_1_30" : days < 61 ? "DAYS_31_60" : days < 91 ? "DAYS_61_90" : "DAYS_OVER_90";
    }

    private static String old(LocalDate issued, LocalDate day) {
        if (!day.minusYears(1).isAfter(issued)) {
            return "YEARS_UP_TO_1";
        }
        return day.minusYears(2).isAfter(issued) ? "YEARS_2_3" : "YEARS_1_2";
    }
}
