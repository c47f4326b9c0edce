package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.Entry;
import java.util.List;

/**
 * Limits as they were decided.
 *
 * @param items oldest first
 */
public record LimitHistory(List<EntryView> items) {

    public static LimitHistory of(List<Entry> aboutLimits) {
        return new LimitHistory(aboutLimits.stream().map(EntryView::of).toList());
    }
}
