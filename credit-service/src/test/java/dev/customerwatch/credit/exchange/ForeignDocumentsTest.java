package dev.customerwatch.credit.exchange;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.SHANGHAI;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Exchange.Difference;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.InvoiceFact;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.invoice.ReceivePayment.Share;
import dev.customerwatch.credit.rate.Rates;
import dev.customerwatch.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignDocumentsTest {

    private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

    private final CreditBooks books = new CreditBooks();

    @Test
    void countsADeliveryAtTheRateOfItsDay() {
        books.opened(new Limit.Unlimited());
        books.usd("2026-01-01", "7.0");
        books.usd("2026-01-05", "7.1");
        books.usd("2026-01-06", "7.5");

        books.deliver("order", "d1", usd("100.00"), true, NOON);

        var posting = newest().getFirst();
        assertThat(posting.amount()).isEqualTo(cny("710.00"));
        var exchange = Objects.requireNonNull(posting.exchange());
        assertThat(exchange.original()).isEqualTo(usd("100.00"));
        assertThat(exchange.rate()).isEqualTo("7.1");
        assertThat(exchange.rateDate()).isEqualTo("2026-01-05");
        assertThat(exchange.source()).isEqualTo("PBOC");
        assertThat(books.account().balances().exposure()).isEqualTo(cny("710.00"));
        assertThat(books.currentInvoices().list(books.customer, true, null, 10))
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.open()).isEqualTo(usd("100.00")));
    }

    @Test
    void refusesWhatHasNoRateOnItsDayAndLeavesNothing() {
        books.opened(new Limit.Unlimited());
        books.usd("2026-01-06", "7.1");
        var before = books.newest();

        var refused = new Outcome.NoRate(Rates.USD, Rates.CNY, SHANGHAI.dateOf(NOON));
        assertThat(books.deliver("order", "d1", usd("100.00"), true, NOON)).isEqualTo(refused);
        assertThat(books.pay("p1", usd("1.00"))).isEqualTo(refused);
        assertThat(books.newest()).isEqualTo(before);
        assertThat(books.deliver("order", "d1", usd("100.00"), true, TOMORROW)).isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void aPaymentInTheSameCurrencySettlesToZeroAndTellsTheRealisedDifference() {
        books.opened(new Limit.Unlimited());
        books.usd("2026-01-05", "7.1");
        books.usd("2026-01-06", "7.25");
        books.deliver("order", "d1", usd("100.00"), true, NOON);

        books.pay("p1", usd("40.00"), TOMORROW);
        assertThat(amounts(null)).containsExactly("-290.00");
        assertThat(amounts(Difference.REALISED)).containsExactly("6.00");
        assertThat(exposure()).isEqualTo(cny("426.00"));
        books.pay("p2", usd("60.00"), TOMORROW);
        assertThat(amounts(null)).containsExactly("-435.00");
        assertThat(amounts(Difference.REALISED)).containsExactly("9.00");
        assertThat(exposure()).isEqualTo(cny("0.00"));
        assertThat(books.currentInvoices().list(books.customer, true, null, 10)).isEmpty();
    }

    @Test
    void moneyOfOneCurrencyPaysNoInvoiceOfAnother() {
        books.opened(new Limit.Unlimited());
        books.usd("2026-01-05", "7.1");
        books.deliver("order", "d1", usd("100.00"), true, NOON);
        var invoice = invoice();

        assertThat(books.pay("p1", cny("710.00"), new Share(invoice, cny("710.00"))))
                .isEqualTo(new Outcome.OtherCurrency(Rates.CNY, Rates.USD));
        assertThat(books.pay("p2", cny("710.00"), new Share(invoice, usd("100.00"))))
                .isEqualTo(new Outcome.OtherCurrency(Rates.CNY, Rates.USD));
        books.pay("p3", cny("710.00"));
        assertThat(((Fact.Paid) books.entries().getLast().fact()).unallocated()).isEqualTo(cny("710.00"));
        assertThat(exposure()).isEqualTo(cny("0.00"));
        assertThat(books.writeOff("w1", invoice, cny("1.00"))).isInstanceOf(Outcome.OtherCurrency.class);
        assertThat(books.reverse("c1", invoice, cny("1.00"), false)).isInstanceOf(Outcome.OtherCurrency.class);
        assertThat(books.dispute(invoice, cny("1.00"))).isInstanceOf(Outcome.OtherCurrency.class);
        assertThat(books.issue("i1", "order", cny("1.00"), SHANGHAI.dateOf(NOON)))
                .isInstanceOf(Outcome.OtherCurrency.class);
    }

    @Test
    void whatIsPaidBeyondLiesOnAccountInItsOwnCurrencyUntilItIsAllocatedOrPaidBack() {
        books.opened(new Limit.Unlimited());
        books.usd("2026-01-05", "7.0");
        books.pay("p1", usd("50.00"));
        var payment = ((Fact.Paid) books.entries().getLast().fact()).paymentId();
        assertThat(exposure()).isEqualTo(cny("-350.00"));

        books.usd("2026-01-05", "7.2");
        books.deliver("order", "d1", usd("30.00"), true, NOON);
        books.allocate("a1", payment, new Share(invoice(), usd("30.00")));
        assertThat(exposure()).isEqualTo(cny("-140.00"));
        assertThat(books.refund("r1", payment, cny("140.00"))).isInstanceOf(Outcome.OtherCurrency.class);
        books.refund("r2", payment, usd("20.00"));
        assertThat(exposure()).isEqualTo(cny("0.00"));
        assertThat(books.position(Part.ON_ACCOUNT, payment).orElseThrow().open())
                .isEqualTo(usd("0.00"));
    }

    @ParameterizedTest
    @CsvSource({"710.00, RESERVED", "709.99, HELD"})
    void anOrderIsCheckedAtWhatItIsWorthOnItsDay(String limit, String answer) {
        books.opened(upTo(limit));
        books.usd("2026-01-05", "7.1");

        books.place("order", usd("100.00"));

        assertThat(books.entries().getLast().fact().getClass().getSimpleName()).isEqualToIgnoringCase(answer);
    }

    @Test
    void theExcessIsWhatTheOrderIsWorthBeyondTheLimit() {
        books.opened(upTo("700.00"));
        books.usd("2026-01-05", "7.1");
        books.place("order", usd("100.00"));

        assertThat(books.orders().excess(books.customer, "order", usd("100.00"), NOON))
                .isEqualTo(cny("10.00"));
        books.release("order", usd("100.00"));
        assertThat(books.account().balances().reserved()).isEqualTo(cny("710.00"));
    }

    @Test
    void anOrderIsReleasedAtWhatItWasReservedAtWhateverTheRateSince() {
        books.opened(new Limit.Unlimited());
        books.usd("2026-01-05", "7.1");
        books.place("order", usd("100.00"));
        books.place("other", usd("10.00"));
        books.usd("2026-01-05", "7.3");

        books.deliver("order", "d1", usd("40.00"), false, NOON);
        assertThat(books.account().balances().reserved()).isEqualTo(cny("497.00"));
        assertThat(exposure()).isEqualTo(cny("292.00"));
        books.cancel("order");
        books.cancel("other");
        assertThat(books.account().balances().reserved()).isEqualTo(cny("0.00"));
    }

    @Test
    void anInvoiceIsWorthWhatItIsOnItsOwnDayAndItsDeliveryLeavesWithoutARest() {
        books.invoicedSeparately(new Limit.Unlimited());
        books.usd("2026-01-04", "7.1");
        books.usd("2026-01-05", "7.2");
        books.deliver("order", "d1", usd("100.00"), true, NOON.minus(Duration.ofDays(1)));

        books.issue("i1", "order", usd("33.33"), SHANGHAI.dateOf(NOON));
        var balances = books.account().balances();
        assertThat(balances.of(Part.OPEN_INVOICES)).isEqualTo(cny("239.98"));
        assertThat(balances.of(Part.DELIVERED_NOT_INVOICED)).isEqualTo(cny("473.36"));
        books.issue("i2", "order", usd("66.67"), SHANGHAI.dateOf(NOON));
        assertThat(books.account().balances().of(Part.DELIVERED_NOT_INVOICED)).isEqualTo(cny("0.00"));
        assertThat(books.issue("i3", "order", usd("0.01"), SHANGHAI.dateOf(NOON)))
                .isInstanceOf(Outcome.AboveOrder.class);
    }

    @Test
    void aDisputeIsOfTheInvoiceAndCountsInTheAccountsCurrency() {
        books.opened(new Limit.Unlimited());
        books.usd("2026-01-05", "7.1");
        books.deliver("order", "d1", usd("100.00"), true, NOON);

        books.dispute(invoice(), usd("10.00"));

        var fact = (InvoiceFact.Disputed) books.entries().getLast().fact();
        assertThat(fact.amount()).isEqualTo(usd("10.00"));
        assertThat(fact.counted()).isEqualTo(cny("71.00"));
    }

    @ParameterizedTest
    @CsvSource({"9999.999, true", "10000.001, false"})
    void whatIsWorthTooMuchToBeCountedIsRefused(String dinar, boolean taken) {
        books.opened(new Limit.Unlimited());
        books.rate(Rates.rate("KWD", "CNY", "2026-01-05", "999999999.9"));
        var amount = Money.of(dinar, "KWD");

        var outcome = books.pay("p1", amount);

        assertThat(outcome instanceof Outcome.Appended).isEqualTo(taken);
        if (!taken) {
            assertThat(outcome).isEqualTo(new Outcome.TooLarge(amount, Rates.CNY));
        }
    }

    @Test
    void currenciesWithoutOrWithThreeDecimalsComeOutExact() {
        books.opened(new Limit.Unlimited());
        books.rate(Rates.rate("JPY", "CNY", "2026-01-05", "0.0478"));
        books.rate(Rates.rate("KWD", "CNY", "2026-01-05", "23.1"));

        books.deliver("yen", "d1", Money.of("1001", "JPY"), true, NOON);
        books.deliver("dinar", "d2", Money.of("1.001", "KWD"), true, NOON);

        assertThat(exposure()).isEqualTo(cny("70.97"));
        books.pay("p1", Money.of("1001", "JPY"));
        books.pay("p2", Money.of("1.001", "KWD"));
        assertThat(exposure()).isEqualTo(cny("0.00"));
    }

    private List<Posting> newest() {
        return books.entries().getLast().postings();
    }

    private List<String> amounts(@Nullable Difference difference) {
        return newest().stream()
                .filter(posting ->
                        posting.exchange() != null && posting.exchange().difference() == difference)
                .map(posting -> posting.amount().amount().toPlainString())
                .toList();
    }

    private String invoice() {
        return books.currentInvoices()
                .list(books.customer, true, null, 10)
                .getFirst()
                .invoiceId();
    }

    private Money exposure() {
        return books.account().balances().exposure();
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
