package dev.customerwatch.alert.rule.credit;

import dev.customerwatch.alert.rule.Customer;
import dev.customerwatch.alert.rule.Dated;
import dev.customerwatch.alert.rule.Settings;
import dev.customerwatch.alert.rule.Step;
import dev.customerwatch.alert.rule.Verdict;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One customer's credit story, told fact by fact; answers what the rule says after each. */
final class CreditCase {

    private static final String CNY = "CNY";

    private final CreditRule rule = new CreditRule(new Customer("default", "c-1"));
    private CreditState state = rule.initial();
    private Optional<Instant> wakeAt = Optional.empty();
    private Instant now = Instant.parse("2026-01-05T00:00:00Z");
    private Verdict verdict;
    private int events;

    static CreditCase aCustomer() {
        return new CreditCase();
    }

    static Money cny(String amount) {
        return Money.of(amount, CNY);
    }

    CreditCase at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    CreditCase withLimit(String amount) {
        return limit(CreditLimit.of(cny(amount)));
    }

    CreditCase limit(CreditLimit limit) {
        return on(new CreditFact.LimitSet(limit, cny("0").currency()));
    }

    /** Moves the exposure to this amount. */
    CreditCase owing(String amount) {
        var change =
                cny(amount).minus(state.account().isKnown() ? state.account().owed() : cny("0"));
        return posted("OPEN_INVOICES", "invoice-0", change, null);
    }

    CreditCase reserving(String amount) {
        var change =
                cny(amount).minus(state.account().isKnown() ? state.account().reserved() : cny("0"));
        return posted(Posting.RESERVED, "order-0", change, null);
    }

    CreditCase invoiced(String invoice, String amount, String dueOn) {
        return posted("OPEN_INVOICES", invoice, cny(amount), LocalDate.parse(dueOn));
    }

    CreditCase posted(String part, String document, Money amount, LocalDate dueOn) {
        return on(new CreditFact.Posted(List.of(Posting.of(part, document, amount, dueOn))));
    }

    CreditCase holding(String order) {
        return on(new CreditFact.OrderHeld(order));
    }

    CreditCase holdEnded(String order) {
        return on(new CreditFact.HoldEnded(order));
    }

    CreditCase on(CreditFact fact) {
        return after(rule.on(state, new Dated<>(now, now, "event-" + ++events, fact), Settings.DEFAULTS));
    }

    CreditCase untouchedUntil(String instant) {
        at(instant);
        return after(rule.at(state, now, Settings.DEFAULTS));
    }

    /** Severity and reason, or a dash. */
    String says() {
        return verdict == null ? "-" : verdict.severity() + " " + verdict.reason();
    }

    Optional<Instant> wakesAt() {
        return wakeAt;
    }

    CreditEvidence evidence() {
        return CreditRule.evidence(state, Settings.DEFAULTS);
    }

    private CreditCase after(Step<CreditState> step) {
        state = step.state();
        wakeAt = step.wakeAt();
        verdict = step.holds().values().stream().findFirst().orElse(null);
        return this;
    }
}
