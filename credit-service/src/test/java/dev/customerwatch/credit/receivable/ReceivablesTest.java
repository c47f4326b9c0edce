package dev.customerwatch.credit.receivable;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.SHANGHAI;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.InMemoryLedgers;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.customer.InMemoryKnownCustomers;
import dev.customerwatch.credit.customer.KnownCustomer;
import dev.customerwatch.credit.invoice.InMemoryInvoices;
import dev.customerwatch.credit.receivable.Ageing.Base;
import dev.customerwatch.credit.receivable.Ageing.Bucket;
import dev.customerwatch.credit.receivable.StatusRow.Basis;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invoices issued on 5 January 2026, due on 4 February. */
class ReceivablesTest {

    private final Ledgers ledgers = new InMemoryLedgers();
    private final InMemoryKnownCustomers customers = new InMemoryKnownCustomers();
    private final Receivables receivables = new Receivables(
            new ItemReading(ledgers, new InMemoryItems(), SHANGHAI),
            ledgers,
            customers,
            (customer, items, day) -> Prospects.Prospect.NONE);
    private final CreditBooks one = books("one", "rep1");

    @ParameterizedTest
    @CsvSource({
        "2026-02-04, NOT_DUE",
        "2026-02-05, DAYS_1_30",
        "2026-03-06, DAYS_1_30",
        "2026-03-07, DAYS_31_60",
        "2026-04-05, DAYS_31_60",
        "2026-04-06, DAYS_61_90",
        "2026-05-05, DAYS_61_90",
        "2026-05-06, DAYS_OVER_90",
        "2027-01-05, YEARS_UP_TO_1",
        "2027-01-06, YEARS_1_2",
        "2028-01-05, YEARS_1_2",
        "2028-01-06, YEARS_2_3",
        "2029-01-05, YEARS_2_3",
        "2029-01-06, YEARS_OVER_3",
    })
    void ageIsCountedFromTheDueDateOrTheDocument(LocalDate day, Bucket bucket) {
        one.deliver("order", "d1", "100.00", true);
        var base = bucket.isOf(Base.DUE) ? Base.DUE : Base.DOCUMENT;

        assertThat(ageing(base, day).of(bucket)).isEqualTo(cny("100.00"));
        assertThat(ageing(base, day).total()).isEqualTo(cny("100.00"));
    }

    @Test
    void aPastDayShowsWhatWasOpenThen() {
        one.deliver("order", "d1", "100.00", true);
        one.pay("130.00");
        var noon = LocalDate.parse("2026-01-05");

        assertThat(receivables.ageing(Base.DUE, noon.minusDays(1), customer -> true))
                .isEmpty();
        assertThat(ageing(Base.DUE, noon).of(Bucket.UNALLOCATED)).isEqualTo(cny("-30.00"));
        assertThat(ageing(Base.DUE, noon).total())
                .isEqualTo(one.account().balances().exposure());
    }

    @Test
    void sumsByOwnerAndInAllAndLeavesOutWhomAViewerMayNotSee() {
        var two = books("two", "rep2");
        var three = books("three", null);
        one.deliver("order", "d1", "100.00", true);
        two.deliver("order", "d1", "20.00", true);
        three.deliver("order", "d1", "3.00", true);
        var day = LocalDate.parse("2026-02-10");

        var all = receivables.ageing(Base.DUE, day, customer -> true).getFirst();
        assertThat(all.customers()).extracting(Receivables.Of::customerId).containsExactly("one", "three", "two");
        assertThat(all.owners().get("rep1").total()).isEqualTo(cny("100.00"));
        assertThat(all.owners().get("").total()).isEqualTo(cny("3.00"));
        assertThat(all.total().of(Bucket.DAYS_1_30)).isEqualTo(cny("123.00"));
        var own = receivables.ageing(Base.DUE, day, customer -> "rep2".equals(customer.accountOwner()));
        assertThat(own.getFirst().total().total()).isEqualTo(cny("20.00"));
    }

    @Test
    void theStatusTableGoesFromTheOpeningToTheClosingBalance() {
        one.deliver("before", "d1", cny("100.00"), true, NOON.minusSeconds(10 * 86_400));
        one.deliver("order", "d2", "200.00", true);
        one.pay("120.00");
        one.giveBack("order", "r1", "30.00", false);
        var invoice = one.currentInvoices().list("one", true, null, 1).getFirst();
        one.dispute(invoice.invoiceId(), "50.00");
        var basis = basis("2026-01-01", "2026-02-14");

        var status = receivables.status(basis, customer -> true).getFirst().total();
        var row = status.row();
        assertThat(row.opening()).isEqualTo(cny("100.00"));
        assertThat(row.sales()).isEqualTo(cny("200.00"));
        assertThat(row.collected()).isEqualTo(cny("120.00"));
        assertThat(row.corrected()).isEqualTo(cny("-30.00"));
        assertThat(row.closing()).isEqualTo(cny("150.00")).isEqualTo(status.used());
        assertThat(row.disputed()).isEqualTo(cny("50.00"));
        assertThat(row.oldestOverdue()).isEqualTo(10);
        assertThat(row.overdue()).isEqualTo(cny("150.00"));
        assertThat(row.overdueTimesDays()).isEqualTo(cny("1500.00"));
        assertThat(row.costOfLateMoney()).isEqualTo(cny("0.25"));
        assertThat(row.dso(basis)).isEqualTo(new BigDecimal("33.8"));
        assertThat(StatusRow.share(status.used(), cny("1000.00"))).isEqualTo(new BigDecimal("0.1500"));
    }

    @Test
    void whatARateMakesStandsAmongTheCorrectionsSoThatTheRowAddsUp() {
        one.usd("2026-01-05", "7.1");
        one.deliver("order", "d1", Money.of("100.00", "USD"), true, NOON);
        one.revaluation(new ItemReading(ledgers, new InMemoryItems(), SHANGHAI))
                .value(one.usd("2026-01-05", "7.2"), NOON);
        one.usd("2026-01-05", "7.25");
        one.pay("p1", Money.of("40.00", "USD"));
        one.deliver("yuan", "d2", "1.00", true);

        var row = receivables
                .status(basis("2026-01-01", "2026-02-14"), customer -> true)
                .getFirst()
                .total()
                .row();
        assertThat(row.sales()).isEqualTo(cny("711.00"));
        assertThat(row.collected()).isEqualTo(cny("290.00"));
        assertThat(row.corrected()).isEqualTo(cny("12.00"));
        assertThat(row.closing()).isEqualTo(cny("433.00"));
        assertThat(row.ageing().total()).isEqualTo(row.closing());
        assertThat(row.overdueTimesDays()).isEqualTo(cny("4330.00"));
    }

    @ParameterizedTest
    @CsvSource({"100.00, 0.00", "100.01, 100.01"})
    void dustIsNotOverdue(String amount, String overdue) {
        one.deliver("order", "d1", amount, true);

        var row = receivables
                .status(basis("2026-02-01", "2026-02-10"), customer -> true)
                .getFirst()
                .total()
                .row();
        assertThat(row.overdue()).isEqualTo(cny(overdue));
    }

    private CreditBooks books(String customer, @Nullable String owner) {
        customers.put(KnownCustomer.of(customer, owner), 1);
        return new CreditBooks(customer, ledgers, new InMemoryInvoices()).opened(upTo("1000.00"));
    }

    private Ageing ageing(Base base, LocalDate day) {
        return receivables.ageing(base, day, customer -> true).getFirst().total();
    }

    private static Basis basis(String from, String day) {
        return new Basis(LocalDate.parse(from), LocalDate.parse(day), new BigDecimal("0.06"), new BigDecimal("100.00"));
    }
}
