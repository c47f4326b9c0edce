package dev.customerwatch.credit.file;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.SHANGHAI;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.DueEntries;
import dev.customerwatch.credit.account.InvoiceFact;
import dev.customerwatch.credit.account.Invoicing;
import dev.customerwatch.credit.card.Condition;
import dev.customerwatch.credit.card.TradingCard;
import dev.customerwatch.credit.file.Review.Kind;
import dev.customerwatch.credit.term.PaymentTerm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What happens on cards and accounts, and what the days bring. */
class FileDeskTest {

    private final CreditBooks books = new CreditBooks().opened(upTo("1000.00"));
    private final CreditFiles files = new InMemoryCreditFiles();
    private boolean tooLong;
    private final FileDesk desk = new FileDesk(
            files,
            books.ledgers,
            (account, now) -> tooLong ? Optional.of(cny("150.00")) : Optional.empty(),
            SHANGHAI,
            Period.ofMonths(12));

    @Test
    void whatACustomerBroughtIsOnFileFromTheOpeningAndOnce() {
        var contract = new Condition(Condition.Kind.CONTRACT, "HT-1", null, null, null, null);
        var mortgage = new Condition(Condition.Kind.MORTGAGE, "House", null, "9.00", null, null);
        var step = new TradingCard.Step(TradingCard.Kind.FILLED_IN, "rep1", "sound", NOON);
        var proposal = new TradingCard.Proposal("CNY", upTo("1000.00"), PaymentTerm.ofDays(30), Invoicing.ON_DELIVERY);
        var card = new TradingCard(books.customer, proposal, List.of(contract, mortgage), List.of(step), false);
        desk.opened(card, NOON);
        desk.opened(card, NOON);

        assertThat(file().conditions()).extracting(Held::condition).containsExactly(contract, mortgage);
        assertThat(file().review().dueOn()).isEqualTo(LocalDate.parse("2027-01-05"));
        desk.check(books.customer, NOON.plus(Duration.ofDays(364)));
        assertThat(file().review().isDue()).isFalse();
        desk.check(books.customer, NOON.plus(Duration.ofDays(365)));
        assertThat(file().review().isDueFor(Kind.DATE)).isTrue();
    }

    @Test
    void anInvoiceThatBecomesOverdueIsWatchedUntilItIsTooLong() {
        var at = overdue();
        assertThat(file().checkOn()).isEqualTo(SHANGHAI.dateOf(at).plusDays(1));
        desk.check(books.customer, at.plus(Duration.ofDays(1)));
        assertThat(file().review().isDue()).isFalse();
        assertThat(file().checkOn()).isEqualTo(SHANGHAI.dateOf(at).plusDays(2));

        tooLong = true;
        desk.check(books.customer, at.plus(Duration.ofDays(1)));
        assertThat(file().review().isDue()).isFalse();
        desk.check(books.customer, at.plus(Duration.ofDays(2)));
        assertThat(file().review().isDueFor(Kind.OVERDUE)).isTrue();
        assertThat(file().checkOn()).isNull();
    }

    @Test
    void whatIsPaidMeanwhileIsWatchedNoLonger() {
        var at = overdue();
        books.pay("150.00");
        desk.check(books.customer, at.plus(Duration.ofDays(1)));

        assertThat(file().checkOn()).isNull();
        assertThat(file().review().isDue()).isFalse();
    }

    @Test
    void aDishonouredBillMakesAReviewDue() {
        books.deliver("order", "d1", "150.00", true);
        var bill = books.receiveBill("1", BillPaper.Kind.COMMERCIAL, "150.00");
        books.moveBill(bill, BillState.PRESENTED, null);
        books.dishonour(bill, null);
        books.entries().forEach(entry -> desk.follow(entry, NOON));
        books.entries().forEach(entry -> desk.follow(entry, NOON));

        assertThat(file().review().reasons())
                .containsExactly(new Review.Reason(Kind.BILL_DISHONOURED, bill, SHANGHAI.dateOf(NOON)));
    }

    @Test
    void nobodysFileIsMadeByAGlance() {
        desk.check("nobody", NOON);

        assertThat(files.find("nobody").version()).isZero();
    }

    /** Delivers, and follows the entry that marks the invoice. */
    private Instant overdue() {
        books.deliver("order", "d1", "150.00", true);
        var invoice =
                books.currentInvoices().list(books.customer, true, null, 1).getFirst();
        var at = SHANGHAI.startOf(invoice.dueOn().plusDays(1));
        books.markOverdue(invoice.invoiceId(), at);
        Account newest = books.newest();
        var entry = books.entries().getLast();
        assertThat(entry.fact()).isInstanceOf(InvoiceFact.Overdue.class);
        assertThat(entry.dueAt()).isPresent();
        new DueEntries(books.ledgers, new Bookkeeping(books.ledgers), List.of(desk))
                .run(books.customer, newest.seq(), at);
        return at;
    }

    private CreditFile file() {
        return files.find(books.customer).file();
    }
}
