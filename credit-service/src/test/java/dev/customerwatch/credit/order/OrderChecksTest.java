package dev.customerwatch.credit.order;

import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Limit.Hold;
import dev.customerwatch.credit.order.OrderChecks.Mode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderChecksTest {

    private static final Instant OVERDUE_AT = Instant.parse("2026-02-04T16:00:00Z");

    private final CreditBooks books = new CreditBooks();

    @ParameterizedTest
    @CsvSource({
        "AMOUNT, 850.00, ",
        "AMOUNT, 850.01, OVER_LIMIT",
        "TERM, 850.00, OVERDUE",
        "TERM, 850.01, OVERDUE",
        "BOTH, 850.00, OVERDUE",
        "BOTH, 850.01, OVER_LIMIT",
    })
    void looksAtTheAmountAtWhatIsOverdueOrAtBoth(Mode mode, String wanted, @Nullable String expected) {
        books.opened(upTo("1000.00")).deliver("order", "d1", "150.00", true);
        var invoice =
                books.currentInvoices().list(books.customer, true, null, 1).getFirst();
        books.markOverdue(invoice.invoiceId(), OVERDUE_AT);
        var checks = new OrderChecks(mode, (account, now) -> Optional.of(cny("150.00")));

        assertThat(checks.hold(books.account(), cny(wanted), OVERDUE_AT)
                        .map(hold -> hold.reason().name()))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({"TERM", "BOTH"})
    void asksForDebtsOnlyWhereSomethingBecameOverdue(Mode mode) {
        books.opened(upTo("1000.00"));
        var checks = new OrderChecks(mode, (account, now) -> Optional.of(cny("150.00")));

        assertThat(checks.hold(books.account(), cny("1000.00"), OVERDUE_AT)).isEqualTo(Optional.<Hold>empty());
    }
}
