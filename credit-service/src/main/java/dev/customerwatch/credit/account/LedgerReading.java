package dev.customerwatch.credit.account;

import java.util.ArrayList;
import java.util.List;

/** Reads whole ledgers, some hundred entries at a time. */
public final class LedgerReading {

    private static final int AT_ONCE = 500;

    private LedgerReading() {}

    public static List<Entry> all(Ledgers ledgers, String customerId) {
        var all = new ArrayList<Entry>();
        var page = ledgers.after(customerId, 0, null, AT_ONCE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = ledgers.after(customerId, page.getLast().seq(), null, AT_ONCE);
        }
        return all;
    }
}
