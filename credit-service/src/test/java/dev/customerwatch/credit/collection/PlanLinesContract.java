package dev.customerwatch.credit.collection;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.collection.PlanLine.Kind;
import dev.customerwatch.credit.collection.PlanLine.Withdrawal;
import dev.customerwatch.credit.collection.PlanLines.Adding;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.messaging.store.RequestKey;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What every store of plan lines does. */
public abstract class PlanLinesContract {

    private final String customer = Uuids.next();

    protected abstract PlanLines lines();

    @Test
    void keepsALineOncePerRequest() {
        var request = new RequestKey("rep1:" + customer, "hash");
        var line = line("2026-02-10");

        assertThat(lines().add(line, request)).isEqualTo(new Adding.Added(line));
        assertThat(lines().add(line("2026-02-10"), request)).isEqualTo(new Adding.Added(line));
        assertThat(lines().add(line("2026-02-10"), new RequestKey(request.key(), "other")))
                .isEqualTo(new Adding.KeyReused());
        assertThat(lines().ofCustomer(customer, day("2026-01-01"))).containsExactly(line);
    }

    @Test
    void listsByDayWhatIsExpectedAndACustomersOwn() {
        var late = added("2026-02-12");
        var early = added("2026-02-10");

        assertThat(lines().ofCustomer(customer, day("2026-02-10"))).containsExactly(early, late);
        assertThat(lines().ofCustomer(customer, day("2026-02-11"))).containsExactly(late);
        assertThat(lines().expected(day("2026-02-10"), day("2026-02-12"))).containsSubsequence(early, late);
        assertThat(lines().expected(day("2026-02-11"), day("2026-02-12")))
                .contains(late)
                .doesNotContain(early);
        assertThat(lines().expected(day("2026-02-10"), day("2026-02-11")))
                .contains(early)
                .doesNotContain(late);
    }

    @Test
    void whatIsWithdrawnIsExpectedNoLongerAndStaysOnRecord() {
        var line = added("2026-02-10");
        var withdrawal = new Withdrawal("mistake", "rep1", NOON);
        var withdrawn = lines().withdraw(customer, line.lineId(), withdrawal).orElseThrow();

        assertThat(withdrawn.isExpected()).isFalse();
        assertThat(lines().withdraw(customer, line.lineId(), new Withdrawal("again", "rep2", NOON)))
                .contains(withdrawn);
        assertThat(lines().ofCustomer(customer, day("2026-02-10"))).containsExactly(withdrawn);
        assertThat(lines().expected(day("2026-02-10"), day("2026-02-10"))).doesNotContain(line, withdrawn);
        assertThat(lines().withdraw("somebody else", line.lineId(), withdrawal)).isEmpty();
        assertThat(lines().withdraw(customer, "nothing", withdrawal)).isEmpty();
    }

    private PlanLine added(String on) {
        var line = line(on);
        lines().add(line, null);
        return line;
    }

    private PlanLine line(String on) {
        return new PlanLine(
                Uuids.next(), customer, Kind.PROMISE, cny("100.00"), day(on), "said so", "rep1", NOON, null);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
