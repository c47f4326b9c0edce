package dev.customerwatch.credit.statement;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** What every store of statement runs does. */
public abstract class StatementRunsContract {

    private static final YearMonth MONTH = YearMonth.parse("1999-12");

    protected abstract StatementRuns runs();

    @Test
    void keepsOneRunPerMonthAndHowFarItIs() {
        var run = new StatementRun(MONTH, "finance1", NOON, "z", 0, 0, NOON); // finished: nothing is due
        assertThat(runs().add(run)).isTrue();
        assertThat(runs().add(StatementRun.of(MONTH, "finance2", NOON))).isFalse();
        assertThat(runs().find(MONTH)).contains(run);

        var changed = runs().change(MONTH, it -> new StatementRun(MONTH, "finance1", NOON, "zz", 5, 2, NOON));
        assertThat(runs().find(MONTH)).isEqualTo(changed);
        assertThat(changed.orElseThrow().sent()).isEqualTo(5);
        assertThat(runs().find(MONTH.minusMonths(1))).isEmpty();
        assertThat(runs().change(MONTH.minusMonths(1), it -> it)).isEmpty();
    }
}
