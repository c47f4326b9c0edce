package dev.customerwatch.credit.order;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.EndLimit;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.LimitFact;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Brings what happens to orders into the ledger of their customer. */
public final class OrderBook {

    private final Ledgers ledgers;
    private final Bookkeeping bookkeeping;
    private final OrderChecks checks;
    private final GroupRoom groups;
    private final Conversion conversion;

    /**
     * The book.
     *
     * @param groups the room that customers' groups leave
     */
    public OrderBook(
            Ledgers ledgers, Bookkeeping bookkeeping, OrderChecks checks, GroupRoom groups, Conversion conversion) {
        this.ledgers = ledgers;
        this.bookkeeping = bookkeeping;
        this.checks = checks;
        this.groups = groups;
        this.conversion = conversion;
    }

    public Outcome decide(DecideOrder command) {
        var ends = new EndLimit(command.customerId(), command.cause().recordedAt());
        var outcome = decideOrEnd(command, ends);
        while (endedALimit(outcome)) {
            ledgers.newest(command.customerId());
            outcome = decideOrEnd(command, ends);
        }
        return settled(command, outcome);
    }

    /** A limit that is over by now is ended first. */
    private Outcome decideOrEnd(DecideOrder command, EndLimit ends) {
        return bookkeeping.post(
                command.customerId(), head -> ends.isDue(head) ? ends.decide(head) : decide(command, head, false));
    }

    private static boolean endedALimit(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Appended appended -> appended.entry().fact() instanceof LimitFact;
            case Outcome.Repeated repeated -> repeated.earlier().fact() instanceof LimitFact;
            case Outcome.Unchanged unchanged -> false;
            case Outcome.Refused refused -> false;
        };
    }

    /** Decides about a held order once more, and leaves it as it is where it still does not pass. */
    public Outcome lookAt(DecideOrder command) {
        var decided = bookkeeping.post(command.customerId(), head -> {
            var outcome = decide(command, head, true);
            return outcome instanceof Outcome.Appended appended
                            && appended.entry().fact() instanceof Fact.Held
                    ? new Outcome.Unchanged()
                    : outcome;
        });
        return settled(command, decided);
    }

    /** What the account itself would reserve needs room in the customer's group, too: that is set aside there first. */
    private Outcome decide(DecideOrder command, Account head, boolean look) {
        var own = command.decide(head, history(command.customerId(), command.orderId()), checks, conversion);
        return own instanceof Outcome.Appended appended
                        && appended.entry().fact() instanceof Fact.Reserved
                        && head instanceof Account.Open member
                ? groups.take(member, wanted(appended.entry()), command, look)
                        .map(hold -> command.heldByGroup(member, hold))
                        .orElse(own)
                : own;
    }

    private static Money wanted(Entry reserved) {
        return reserved.postings().getFirst().amount();
    }

    /** Lets the group follow, and gives back what was set aside in vain. */
    private Outcome settled(DecideOrder command, Outcome outcome) {
        switch (outcome) {
            case Outcome.Appended appended -> groups.decided(appended.entry());
            case Outcome.Repeated repeated -> {
                groups.decided(repeated.earlier());
                groups.release(ledgers.head(command.customerId()), command);
            }
            case Outcome.Unchanged unchanged -> groups.release(ledgers.head(command.customerId()), command);
            case Outcome.Refused refused -> groups.release(ledgers.head(command.customerId()), command);
        }
        return outcome;
    }

    public Outcome refuse(RefuseOrder command) {
        return bookkeeping.post(
                command.customerId(), head -> command.decide(head, history(command.customerId(), command.orderId())));
    }

    /** How an order is held now; empty where it is not. */
    public Optional<Fact.Held> held(String customerId, String orderId) {
        return history(customerId, orderId).held();
    }

    /** What stops new credit orders of a customer whatever the limit leaves, and whoever lets them pass. */
    public Optional<Limit.Hold.Reason> stopped(String customerId) {
        return ledgers.newest(customerId) instanceof Account.Open open ? open.stopped() : Optional.empty();
    }

    /** How far an order would go beyond the limit in force, its own, a part's or its group's; zero where it fits, all of it where no limit is decided. */
    public Money excess(String customerId, String orderId, Money amount, Instant now) {
        return switch (ledgers.newest(customerId)) {
            case Account.NotOpened none -> amount;
            case Account.Open open -> {
                var left = amount.minus(history(customerId, orderId).counted(amount.currency()));
                var wanted = conversion
                        .worth(open, left, now)
                        .orElseThrow(() -> new IllegalStateException("held without a rate: " + orderId));
                var own = open.terms().limits().at(now).excess(open.balances().projected(), wanted);
                var ofParts = open.terms().parts().excess(open.balances(), wanted);
                yield own.max(ofParts).max(groups.excess(open, wanted, now));
            }
        };
    }

    public Outcome cancel(CancelOrder command) {
        return bookkeeping.post(
                command.customerId(),
                head -> command.decide(head, history(command.customerId(), command.orderId()), conversion));
    }

    public Outcome invoice(InvoiceDelivery command) {
        return bookkeeping.post(
                command.customerId(),
                head -> command.decide(
                        head, history(command.customerId(), command.delivery().orderId()), conversion));
    }

    public Outcome issue(IssueInvoice command) {
        return once(
                command.customerId(),
                command.cause(),
                head -> command.decide(
                        head, history(command.customerId(), command.bill().orderId()), conversion));
    }

    /**
     * Reverses an invoice.
     *
     * @param find the invoice, current to the account that is decided on
     */
    public Outcome reverse(ReverseInvoice command, Function<Account, Optional<ReverseInvoice.Reversed>> find) {
        return once(command.customerId(), command.cause(), head -> {
            var invoice = find.apply(head);
            var orderId = invoice.map(ReverseInvoice.Reversed::orderId).orElse("");
            return command.decide(head, invoice, history(command.customerId(), orderId), conversion);
        });
    }

    public OrderHistory history(String customerId, String orderId) {
        return new OrderHistory(orderId, ledgers.ofOrder(customerId, orderId));
    }

    private Outcome once(String customerId, Cause cause, Function<Account, Outcome> decide) {
        return ledgers.byCause(customerId, cause.key())
                .<Outcome>map(Outcome.Repeated::new)
                .orElseGet(() -> bookkeeping.post(customerId, decide));
    }
}
