package dev.customerwatch.alert.timeline.stream.event;

import static java.util.Map.entry;

import dev.customerwatch.alert.rule.Fact;
import dev.customerwatch.alert.rule.UnprocessableFact;
import dev.customerwatch.alert.rule.credit.CreditFact;
import dev.customerwatch.alert.rule.credit.Posting;
import dev.customerwatch.alert.rule.lost.LostFact;
import dev.customerwatch.alert.rule.overdue.OverdueFact;
import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Credit's events: limits, postings, and whether we supply. */
final class CreditEvents {

    static final Map<String, EventReader> READERS = Map.ofEntries(
            entry("credit.supply-held.v1", body -> supply(body, true)),
            entry("credit.supply-resumed.v1", body -> supply(body, false)),
            entry("credit.credit-account-opened.v1", CreditEvents::opened),
            entry("credit.credit-limit-changed.v1", CreditEvents::limited),
            entry("credit.temporary-limit-granted.v1", CreditEvents::limited),
            entry("credit.temporary-limit-expired.v1", CreditEvents::limited),
            entry("credit.credit-reserved.v1", CreditEvents::reserved),
            entry("credit.credit-released.v1", CreditEvents::posted),
            entry("credit.delivery-recorded.v1", CreditEvents::posted),
            entry("credit.invoice-issued.v1", CreditEvents::posted),
            entry("credit.credit-note-issued.v1", CreditEvents::posted),
            entry("credit.payment-received.v1", CreditEvents::posted),
            entry("credit.exposure-revalued.v1", CreditEvents::revalued),
            entry("credit.bill-received.v1", CreditEvents::posted),
            entry("credit.bill-moved.v1", CreditEvents::posted),
            entry("credit.bill-settled.v1", CreditEvents::posted),
            entry("credit.bill-dishonoured.v1", CreditEvents::dishonoured),
            entry("credit.standing-stock-placed.v1", CreditEvents::posted),
            entry("credit.standing-stock-sold.v1", CreditEvents::posted),
            entry("credit.payment-allocated.v1", CreditEvents::posted),
            entry("credit.refund-paid.v1", CreditEvents::posted),
            entry("credit.receivable-written-off.v1", CreditEvents::posted),
            entry("credit.invoice-due-changed.v1", CreditEvents::dueChanged),
            entry("credit.invoice-disputed.v1", CreditEvents::disputed),
            entry("credit.over-limit-requested.v1", OverLimitBody::requested),
            entry("credit.over-limit-decided.v1", OverLimitBody::decided));

    private static final String INVOICES = "OPEN_INVOICES";
    private static final String WAIVED = "WAIVED";

    private CreditEvents() {}

    static Reading opened(byte[] bytes) {
        var account = read(bytes).account();
        return limit(CreditBody.required("limit", account.limit()), account);
    }

    static Reading limited(byte[] bytes) {
        var body = read(bytes);
        return limit(CreditBody.required("limit", body.limit()), body.account());
    }

    private static Reading limit(CreditBody.Limit limit, CreditBody.Account account) {
        var currency = account.inCurrency();
        check(limit.amount(), currency);
        return Reading.of(List.of(new CreditFact.LimitSet(limit.read(), currency)), account.read());
    }

    private static Reading reserved(byte[] bytes) {
        var body = read(bytes);
        var reading = posted(body);
        var waiver = body.override();
        if (waiver == null) {
            return reading;
        }
        var facts = new ArrayList<>(reading.facts());
        var order = CreditBody.required("orderId", body.orderId());
        facts.add(new CreditFact.OverLimit(order, WAIVED, null, waiver.by(), null));
        return Reading.of(facts, reading.figures());
    }

    private static Reading posted(byte[] bytes) {
        return posted(read(bytes));
    }

    /** What the bill had paid is owed again, and is overdue from the bill's own day on. */
    private static Reading dishonoured(byte[] bytes) {
        var body = read(bytes);
        var bill = CreditBody.required("bill", body.bill());
        var claims = CreditBody.required("claims", body.claims()).stream()
                .map(claim -> CreditBody.required("invoiceId", claim.invoiceId()))
                .toList();
        var reading = posted(body, Set.copyOf(claims), CreditBody.required("dueOn", bill.dueOn()));
        var facts = new ArrayList<>(reading.facts());
        facts.add(new CreditFact.BillDishonoured(CreditBody.required("billId", bill.billId()), claims));
        return Reading.of(facts, reading.figures());
    }

    private static Reading posted(CreditBody body) {
        return posted(body, body.invoiceId() == null ? Set.of() : Set.of(body.invoiceId()), body.dueOn());
    }

    /** An invoice that was paid in cash moves nothing. */
    private static Reading posted(CreditBody body, Set<String> invoices, @Nullable LocalDate dueOn) {
        var currency = body.account().inCurrency();
        var postings =
                body.moved().stream().map(moved -> moved.read(invoices, dueOn)).toList();
        postings.forEach(posting -> check(posting.amount(), currency));
        var facts = facts(postings);
        unrealised(body).ifPresent(moved -> facts.add(new CreditFact.RatesMoved(moved, null)));
        return Reading.of(facts, body.account().read());
    }

    /** What newer exchange rates make of the exposure, or no longer do. */
    private static Optional<Money> unrealised(CreditBody body) {
        return body.moved().stream()
                .filter(CreditBody.Moved::isUnrealised)
                .map(moved -> CreditBody.required("amount", moved.amount()))
                .reduce(Money::plus);
    }

    private static Reading revalued(byte[] bytes) {
        var body = read(bytes);
        var told = body.told();
        var reading = posted(body);
        var facts = new ArrayList<Fact>();
        for (var fact : reading.facts()) {
            facts.add(
                    fact instanceof CreditFact.RatesMoved moved
                            ? new CreditFact.RatesMoved(moved.unrealised(), told)
                            : fact);
        }
        return Reading.of(facts, reading.figures());
    }

    private static List<Fact> facts(List<Posting> postings) {
        var movements = postings.stream()
                .filter(posting -> posting.part().equals(INVOICES))
                .map(posting -> new OverdueFact.Movement(posting.document(), posting.amount(), posting.dueOn()))
                .toList();
        var facts = new ArrayList<Fact>();
        if (!postings.isEmpty()) {
            facts.add(new CreditFact.Posted(postings));
        }
        if (!movements.isEmpty()) {
            facts.add(new OverdueFact.Moved(movements));
        }
        return facts;
    }

    private static Reading dueChanged(byte[] bytes) {
        var body = read(bytes);
        return Reading.of(
                List.of(
                        new CreditFact.DueChanged(body.invoice(), body.due()),
                        new OverdueFact.DueChanged(body.invoice(), body.due())),
                null);
    }

    private static Reading disputed(byte[] bytes) {
        var body = read(bytes);
        var amount = CreditBody.required("disputed", body.disputed());
        return Reading.of(
                List.of(
                        new CreditFact.Disputed(body.invoice(), amount),
                        new OverdueFact.Disputed(body.invoice(), amount)),
                null);
    }

    private static Reading supply(byte[] bytes, boolean held) {
        return Reading.of(
                List.of(new LostFact.SupplyHold(held)), read(bytes).account().read());
    }

    static CreditBody read(byte[] bytes) {
        return EventJson.read(bytes, CreditBody.class);
    }

    static void check(@Nullable Money amount, Currency currency) {
        if (amount != null && !amount.currency().equals(currency)) {
            throw new UnprocessableFact(
                    "currency",
                    "the account is kept in " + currency.getCurrencyCode() + ": "
                            + amount.currency().getCurrencyCode());
        }
    }
}
