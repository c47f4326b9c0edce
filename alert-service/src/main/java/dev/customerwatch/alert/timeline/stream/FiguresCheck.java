package dev.customerwatch.alert.timeline.stream;

import dev.customerwatch.alert.rule.credit.CreditRule;
import dev.customerwatch.alert.rule.credit.CreditState;
import dev.customerwatch.alert.timeline.Arrival;
import dev.customerwatch.alert.timeline.Head;
import dev.customerwatch.alert.timeline.stream.event.Figures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares what the postings add up to with the newest absolute figures: they differ when an event was lost or set aside. */
final class FiguresCheck {

    private static final Logger LOG = LoggerFactory.getLogger(FiguresCheck.class);

    private FiguresCheck() {}

    static boolean differ(Head head, Arrival arrival, @Nullable Figures figures) {
        if (figures == null || !head.isNewest(arrival)) {
            return false;
        }
        var kept = head.folded().states().get(CreditRule.NAME);
        if (kept == null || !(kept.state() instanceof CreditState state) || isEqual(state, figures)) {
            return false;
        }
        LOG.warn(
                "figures differ customer={} event={} exposure={} summed={}",
                head.customer().id(),
                arrival.event(),
                figures.exposure(),
                state.account().owed());
        return true;
    }

    private static boolean isEqual(CreditState state, Figures figures) {
        return state.account().owed().equals(figures.exposure())
                && state.account().reserved().equals(figures.reserved());
    }
}
