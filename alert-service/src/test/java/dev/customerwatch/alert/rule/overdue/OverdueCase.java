package dev.customerwatch.alert.rule.overdue;

import dev.customerwatch.alert.rule.Customer;
import dev.customerwatch.alert.rule.Dated;
import dev.customerwatch.alert.rule.Grade;
import dev.customerwatch.alert.rule.OverdueSettings;
import dev.customerwatch.alert.rule.Settings;
import dev.customerwatch.alert.rule.Step;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One customer's open invoices, told at noon in Shanghai; the days in between are slept through. */
final class OverdueCase {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final OverdueRule rule = new OverdueRule(new Customer("default", "c-1"));
    private final List<String> course = new ArrayList<>();
    private Settings settings = Settings.DEFAULTS;
    private OverdueState state = rule.initial();
    private Step<OverdueState> last = new Step<>(state, Map.of(), Optional.empty());
    private int number;

    static OverdueCase aCustomer() {
        return new OverdueCase();
    }

    static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }

    OverdueCase with(OverdueSettings overdue) {
        settings = settings.with(overdue);
        return this;
    }

    OverdueCase graded(Grade grade) {
        return on("2026-01-01", new OverdueFact.Graded(grade));
    }

    OverdueCase invoiced(String invoice, String amount, String dueOn) {
        return invoicedOn("2026-01-01", invoice, amount, dueOn);
    }

    OverdueCase invoicedOn(String day, String invoice, String amount, String dueOn) {
        return on(day, moved(invoice, cny(amount), LocalDate.parse(dueOn)));
    }

    OverdueCase paid(String day, String invoice, String amount) {
        return on(day, moved(invoice, cny(amount).negated(), null));
    }

    OverdueCase dueChanged(String day, String invoice, String dueOn) {
        return on(day, new OverdueFact.DueChanged(invoice, LocalDate.parse(dueOn)));
    }

    OverdueCase disputed(String day, String invoice, String amount) {
        return on(day, new OverdueFact.Disputed(invoice, cny(amount)));
    }

    OverdueCase on(String day, OverdueFact fact) {
        var at = LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant();
        sleepUntil(at);
        return after(at, rule.on(state, new Dated<>(at, at, "event-" + ++number, fact), settings));
    }

    OverdueCase silentUntil(String day) {
        sleepUntil(LocalDate.parse(day).atStartOfDay(ZONE).toInstant());
        return this;
    }

    /** The reason now, a dash where nothing holds. */
    String says() {
        return course.isEmpty() ? "-" : course.getLast().substring(17);
    }

    /** Local date, time and reason of every change so far. */
    List<String> course() {
        return course;
    }

    OverdueEvidence evidence() {
        return OverdueRule.evidence(state, settings);
    }

    OverdueState state() {
        return state;
    }

    Optional<Instant> wakeAt() {
        return last.wakeAt();
    }

    private static OverdueFact moved(String invoice, Money amount, LocalDate dueOn) {
        return new OverdueFact.Moved(List.of(new OverdueFact.Movement(invoice, amount, dueOn)));
    }

    private void sleepUntil(Instant instant) {
        while (last.wakeAt().filter(wake -> !wake.isAfter(instant)).isPresent()) {
            var wake = last.wakeAt().orElseThrow();
            after(wake, rule.at(state, wake, settings));
        }
    }

    private OverdueCase after(Instant at, Step<OverdueState> step) {
        last = step;
        state = step.state();
        var now = step.holds().values().stream()
                .map(verdict -> verdict.severity() + " " + verdict.reason())
                .findFirst()
                .orElse("-");
        if (!now.equals(says())) {
            course.add(at.atZone(ZONE).toLocalDateTime() + " " + now);
        }
        return this;
    }
}
