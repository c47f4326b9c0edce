package dev.customerwatch.credit.file;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.BillFact;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Follower;
import dev.customerwatch.credit.account.InvoiceFact;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.card.CardFollower;
import dev.customerwatch.credit.card.Condition;
import dev.customerwatch.credit.card.TradingCard;
import dev.customerwatch.credit.file.CreditFile.Arrears;
import dev.customerwatch.credit.order.OverdueDebts;
import dev.customerwatch.credit.term.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** Brings into the credit files what happens elsewhere and what a day brings by itself. */
public final class FileDesk implements CardFollower, Follower {

    private final CreditFiles files;
    private final Ledgers ledgers;
    private final OverdueDebts debts;
    private final BusinessCalendar calendar;
    private final Period reviewEvery;

    /**
     * The desk.
     *
     * @param reviewEvery from the opening of an account to its first review
     */
    public FileDesk(
            CreditFiles files, Ledgers ledgers, OverdueDebts debts, BusinessCalendar calendar, Period reviewEvery) {
        this.files = files;
        this.ledgers = ledgers;
        this.debts = debts;
        this.calendar = calendar;
        this.reviewEvery = reviewEvery;
    }

    /** What a new customer brought goes on file, and the first review is planned. */
    @Override
    public void opened(TradingCard card, Instant now) {
        var step = card.filledIn();
        change(card.customerId(), file -> {
            var filed = file.planned(calendar.dateOf(now).plus(reviewEvery));
            var number = 0;
            for (Condition condition : card.conditions()) {
                filed = filed.holding(new Held("card-" + ++number, condition, step.by(), step.at(), null, false));
            }
            return filed;
        });
    }

    /** What is overdue is watched whether that lasts too long; a dishonoured bill makes a review due. */
    @Override
    public void follow(Entry entry, Instant now) {
        var today = calendar.dateOf(now);
        switch (entry.fact()) {
            case InvoiceFact.Overdue overdue -> change(entry.customerId(), file -> file.overdue(today));
            case BillFact.Dishonoured bill ->
                change(entry.customerId(), file -> file.due(Review.Kind.BILL_DISHONOURED, bill.billId(), today));
            case Fact other -> {
                // says nothing about how far the customer may be trusted
            }
        }
    }

    /** A fact makes a review of the customer's limit due. */
    public void due(String customerId, Review.Kind kind, String about, Instant now) {
        change(customerId, file -> file.due(kind, about, calendar.dateOf(now)));
    }

    /** Does what a day has brought by itself. Idempotent. */
    public void check(String customerId, Instant now) {
        LocalDate today = calendar.dateOf(now);
        change(customerId, file -> {
            var checkOn = file.checkOn();
            return checkOn == null || checkOn.isAfter(today) ? file : file.checked(today, arrears(customerId, now));
        });
    }

    private Arrears arrears(String customerId, Instant now) {
        return switch (ledgers.newest(customerId)) {
            case Account.NotOpened none -> Arrears.NONE;
            case Account.Open open -> {
                if (debts.tooLong(open, now).isPresent()) {
                    yield Arrears.TOO_LONG;
                }
                yield open.standing().overdue() ? Arrears.SHORT : Arrears.NONE;
            }
        };
    }

    private void change(String customerId, UnaryOperator<CreditFile> change) {
        files.change(customerId, OptionalLong.empty(), change);
    }
}
