package dev.customerwatch.alert.timeline.stream.event;

import dev.customerwatch.alert.rule.credit.CreditFact;
import dev.customerwatch.alert.rule.credit.Posting;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is read of what a group hears of a member beside amounts. */
record MemberBody(
        @Nullable List<OnInvoice> invoices,
        @Nullable List<String> ordersHeld,
        @Nullable List<String> ordersReleased,
        @Nullable List<Unpaid> dishonouredBills) {

    private static final String INVOICES = "OPEN_INVOICES";

    record OnInvoice(
            @Nullable String invoiceId,
            @Nullable Money amount,
            @Nullable LocalDate dueOn,
            @Nullable Money disputed) {

        String id() {
            return CreditBody.required("invoiceId", invoiceId);
        }

        private Stream<CreditFact> read(Currency currency) {
            CreditEvents.check(amount, currency);
            CreditEvents.check(disputed, currency);
            var moved =
                    amount == null ? null : new CreditFact.Posted(List.of(Posting.of(INVOICES, id(), amount, dueOn)));
            var due = amount != null || dueOn == null ? null : new CreditFact.DueChanged(id(), dueOn);
            var dispute = disputed == null ? null : new CreditFact.Disputed(id(), disputed);
            return Stream.<@Nullable CreditFact>of(moved, due, dispute).filter(Objects::nonNull);
        }
    }

    record Unpaid(@Nullable String billId, @Nullable List<String> invoiceIds) {

        private CreditFact read() {
            return new CreditFact.BillDishonoured(
                    CreditBody.required("billId", billId), CreditBody.required("invoiceIds", invoiceIds));
        }
    }

    /** Facts of this member, in an order in which each finds what it is about. */
    List<CreditFact> read(String member, Currency currency) {
        return Stream.of(
                        all(invoices).stream().flatMap(invoice -> invoice.read(currency)),
                        all(dishonouredBills).stream().map(Unpaid::read),
                        all(ordersHeld).stream().map(CreditFact.OrderHeld::new),
                        all(ordersReleased).stream().map(CreditFact.HoldEnded::new))
                .flatMap(facts -> facts)
                .<CreditFact>map(fact -> new CreditFact.OfMember(member, fact))
                .toList();
    }

    private static <T> List<T> all(@Nullable List<T> told) {
        return told == null ? List.of() : told;
    }
}
