package dev.customerwatch.credit.account;

import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.invoice.Invoice;
import dev.customerwatch.credit.term.PaymentTerm;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AccountTest {

    private final CreditBooks books = new CreditBooks();

    @Test
    void isOpenedOnce() {
        assertThat(books.open(upTo("100.00"), 30)).isInstanceOf(Outcome.Appended.class);

        assertThat(books.open(upTo("200.00"), 60)).isInstanceOf(Outcome.AccountExists.class);
        assertThat(books.account().limit()).isEqualTo(upTo("100.00"));
        assertThat(books.account().terms().payment()).isEqualTo(PaymentTerm.ofDays(30));
    }

    @Test
    void anotherTermHoldsForLaterInvoicesOnly() {
        books.opened(upTo("1000.00")).deliver("order", "d1", "10.00", false);
        var monthly = new PaymentTerm(PaymentTerm.Base.DELIVERY, 31, 0, 30, false);
        assertThat(books.changeTerm(monthly, 2)).isInstanceOf(Outcome.Appended.class);
        books.deliver("order", "d2", "10.00", true);

        assertThat(books.currentInvoices().list(books.customer, false, null, 2))
                .extracting(Invoice::dueOn)
                .containsExactly(LocalDate.parse("2026-02-04"), LocalDate.parse("2026-03-02"));
        assertThat(books.changeTerm(monthly)).isInstanceOf(Outcome.Unchanged.class);
        assertThat(books.changeTerm(PaymentTerm.ofDays(5), 2)).isEqualTo(new Outcome.Stale(4));
        assertThat(new CreditBooks().changeTerm(monthly)).isInstanceOf(Outcome.NoAccount.class);
    }

    @Test
    void aLimitInAnotherCurrencyIsRefused() {
        var euros = new Limit.UpTo(Money.of("1.00", "EUR"));

        assertThat(books.open(euros, 30)).isInstanceOf(Outcome.OtherCurrency.class);
        books.opened(upTo("100.00"));
        assertThat(books.changeLimit(euros)).isInstanceOf(Outcome.OtherCurrency.class);
        assertThat(books.entries()).hasSize(1);
    }

    @Test
    void aLimitMayGoBelowWhatIsUsed() {
        books.opened(upTo("1000.00")).deliver("order", "d1", "950.00", true);
        books.changeLimit(upTo("900.00"));

        assertThat(books.account().available()).contains(cny("-50.00"));
        assertThat(books.entries().getLast().fact())
                .isEqualTo(new Fact.LimitChanged(upTo("1000.00"), null, "review", "controller1"));
    }

    @Test
    void theSameLimitAgainChangesNothing() {
        books.opened(upTo("100.00"));

        assertThat(books.changeLimit(upTo("100.00"))).isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void aLimitDecidedOnOldTermsIsStaleButOrdersInBetweenDoNoHarm() {
        books.opened(upTo("100.00"));
        books.place("order", "10.00");

        assertThat(books.changeLimit(upTo("200.00"), 1)).isInstanceOf(Outcome.Appended.class);
        assertThat(books.changeLimit(upTo("300.00"), 1)).isEqualTo(new Outcome.Stale(3));
        assertThat(books.changeLimit(upTo("300.00"), 4)).isEqualTo(new Outcome.Stale(3));
        assertThat(books.account().limit()).isEqualTo(upTo("200.00"));
    }

    @Test
    void aLimitOfNoAccountIsRefused() {
        assertThat(books.changeLimit(upTo("1.00"))).isInstanceOf(Outcome.NoAccount.class);
    }

    @Test
    void aLimitIsAnAmountOrNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.of(Limit.Kind.AMOUNT, null));
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.of(Limit.Kind.NONE, cny("1.00")));
        assertThatIllegalArgumentException().isThrownBy(() -> upTo("-0.01"));
    }
}
