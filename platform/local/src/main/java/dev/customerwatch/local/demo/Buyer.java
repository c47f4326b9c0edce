package dev.customerwatch.local.demo;

import dev.customerwatch.local.token.DemoUser;
import java.util.Arrays;
import java.util.Locale;

/**
 * A customer of the made-up company, as it is registered.
 *
 * @param size the credit limit in whole units of the currency; of a cash customer only how much it buys
 */
record Buyer(
        String code,
        String name,
        String kind,
        String region,
        String grade,
        DemoUser owner,
        String currency,
        long size,
        Habit habit) {

    /** From a row {@code code | name | kind | region | grade | owner | currency | size | habit}. */
    static Buyer parse(String row) {
        var columns = Arrays.stream(row.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        return new Buyer(
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                DemoUser.named(columns[5]).orElseThrow(),
                columns[6],
                Long.parseLong(columns[7]),
                Habit.valueOf(columns[8].toUpperCase(Locale.ROOT)));
    }
}
