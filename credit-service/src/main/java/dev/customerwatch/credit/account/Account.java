package dev.customerwatch.credit.account;

import dev.customerwatch.credit.term.PaymentTerm;
import dev.customerwatch.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A customer's account as one entry of its ledger leaves it. */
public sealed interface Account {

    String customerId();

    /** The number of that entry, from 1 without gaps; 0 where the ledger has none. */
    long seq();

    /** Nobody opened it; its ledger may hold what was refused or cancelled meanwhile. */
    record NotOpened(String customerId, long seq) implements Account {

        /** Opened by the next entry. */
        public Open opened(Currency currency, Limit limit, PaymentTerm term, Invoicing invoicing) {
            return new Open(
                    customerId,
                    seq + 1,
                    new Terms(Limits.permanent(limit), term, invoicing, null, PartLimits.NONE, seq + 1),
                    new Standing(Standing.Status.OPEN, null, false, seq + 1),
                    Balances.zero(currency));
        }

        @Override
        public NotOpened posted(List<Posting> postings) {
            if (!postings.isEmpty()) {
                throw new IllegalArgumentException("postings on an account that is not open: " + postings.size());
            }
            return new NotOpened(customerId, seq + 1);
        }
    }

    record Open(String customerId, long seq, Terms terms, Standing standing, Balances balances) implements Account {

        public Currency currency() {
            return balances.currency();
        }

        public Limit limit() {
            return terms.limits().inForce();
        }

        public Optional<Money> available() {
            return limit().available(balances.projected());
        }

        Open with(Limits limits) {
            return with(new Terms(limits, terms.payment(), terms.invoicing(), terms.group(), terms.parts(), seq + 1));
        }

        Open with(PaymentTerm term, Invoicing invoicing) {
            return with(new Terms(terms.limits(), term, invoicing, terms.group(), terms.parts(), seq + 1));
        }

        /** Counting in a group from now on, or in none. */
        public Open inGroup(@Nullable String group) {
            return with(new Terms(terms.limits(), terms.payment(), terms.invoicing(), group, terms.parts(), seq + 1));
        }

        Open with(PartLimits parts) {
            return with(new Terms(terms.limits(), terms.payment(), terms.invoicing(), terms.group(), parts, seq + 1));
        }

        private Open with(Terms agreed) {
            return new Open(customerId, seq + 1, agreed, standing, balances);
        }

        public boolean isClosed() {
            return standing.status() == Standing.Status.CLOSED;
        }

        /** What stops new credit orders whatever the limit leaves. */
        public Optional<Limit.Hold.Reason> stopped() {
            if (isSupplyHeld()) {
                return Optional.of(Limit.Hold.Reason.SUPPLY_HELD);
            }
            return standing.status() == Standing.Status.SUSPENDED
                    ? Optional.of(Limit.Hold.Reason.ACCOUNT_SUSPENDED)
                    : Optional.empty();
        }

        public boolean isSupplyHeld() {
            return standing.supplyHold() != null;
        }

        Open with(Standing.Status status) {
            return new Open(
                    customerId,
                    seq + 1,
                    terms,
                    new Standing(status, standing.supplyHold(), standing.overdue(), seq + 1),
                    balances);
        }

        Open withSupply(@Nullable SupplyHold hold) {
            return new Open(
                    customerId,
                    seq + 1,
                    terms,
                    new Standing(standing.status(), hold, standing.overdue(), seq + 1),
                    balances);
        }

        @Override
        public Open posted(List<Posting> postings) {
            var after = balances.plus(postings);
            var owesNothing = after.of(Part.OPEN_INVOICES).isZero();
            return new Open(customerId, seq + 1, terms, owesNothing ? standing.overdue(false) : standing, after);
        }

        /** An invoice became overdue. */
        public Open overdue() {
            return new Open(customerId, seq + 1, terms, standing.overdue(true), balances);
        }
    }

    /** The account after one more entry with these postings. */
    Account posted(List<Posting> postings);
}
