package dev.customerwatch.bench.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;

/**
 * A company's order history in the columns of the mapping that platform/local ships. Each customer bought once a week and then
 * never again, so that in the end every one of them is lost.
 *
 * @param orders of each customer, three or more
 */
record Past(int customers, int orders) {

    private static final LocalDateTime FIRST = LocalDateTime.of(2010, 1, 4, 9, 0);

    int rows() {
        return customers * orders;
    }

    Path write(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("invoice,invoice_ts,customer_id,country,kind,lines,units,amount_gbp");
        for (var order = 0; order < orders; order++) {
            for (var customer = 0; customer < customers; customer++) {
                var at = FIRST.plusWeeks(order).plusMinutes(customer);
                lines.add("%d,%s:00,%05d,United Kingdom,ORDER,3,%d,%d.50"
                        .formatted(lines.size(), at, customer, 1 + customer % 40, 20 + customer % 300));
            }
        }
        return Files.write(folder.resolve("past.csv"), lines);
    }
}
