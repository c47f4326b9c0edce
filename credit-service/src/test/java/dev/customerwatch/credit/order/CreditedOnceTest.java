package dev.customerwatch.credit.order;

import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A return and a red-letter invoice of the same goods are credited once. */
class CreditedOnceTest {

    private final CreditBooks books = new CreditBooks().opened(new Limit.Unlimited());

    /** An order of 100.00, invoiced. */
    @ParameterizedTest
    @CsvSource({
        // paid, returned, red-letter invoice, passes
        "0.00, 30.00, 70.00, true",
        "0.00, 30.00, 70.01, false",
        "100.00, 30.00, 70.00, true",
        "100.00, 30.00, 70.01, false",
        "100.00, 100.00, 0.01, false",
        "60.00, 50.00, 50.01, false"
    })
    void whatCameBackIsNotReversedAgain(String paid, String returned, String red, boolean passes) {
        books.deliver("order", "d1", "100.00", true);
        var invoice = ((Fact.Invoiced) books.entries().getLast().fact()).invoiceId();
        if (!paid.equals("0.00")) {
            books.pay(paid);
        }
        books.giveBack("order", "r1", returned, false);
        var before = books.newest();

        var reversed = books.reverse("n1", invoice, red, false);
        if (passes) {
            assertThat(reversed).isInstanceOf(Outcome.Appended.class);
            assertThat(books.account().balances().exposure())
                    .isEqualTo(cny(paid).negated());
        } else {
            assertThat(reversed)
                    .isEqualTo(new Outcome.AboveOpen(
                            invoice, cny(red), cny("100.00").minus(cny(returned))));
            assertThat(books.newest()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"70.00, true", "70.01, false"})
    void aReturnTakesWhatWasNotInvoicedFirst(String red, boolean passes) {
        var separately = new CreditBooks().invoicedSeparately(new Limit.Unlimited());
        separately.deliver("order", "d1", "100.00", true);
        separately.issue("i1", "order", "70.00");
        separately.pay("70.00");
        separately.giveBack("order", "r1", "30.00", false);

        assertThat(separately.account().balances().of(Part.DELIVERED_NOT_INVOICED))
                .isEqualTo(cny("0.00"));
        assertThat(separately.reverse("n1", "i1", red, false) instanceof Outcome.Appended)
                .isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"100.00, true", "100.01, false"})
    void whatIsInvoicedAnewMayBeReversedAnew(String red, boolean passes) {
        var separately = new CreditBooks().invoicedSeparately(new Limit.Unlimited());
        separately.deliver("order", "d1", "100.00", true);
        separately.issue("i1", "order", "100.00");
        separately.reverse("n1", "i1", "100.00", true);
        separately.issue("i2", "order", "100.00");

        assertThat(separately.reverse("n2", "i2", red, false) instanceof Outcome.Appended)
                .isEqualTo(passes);
    }
}
