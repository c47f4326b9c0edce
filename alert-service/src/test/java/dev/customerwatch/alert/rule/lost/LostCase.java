package dev.customerwatch.alert.rule.lost;

import dev.customerwatch.alert.rule.Customer;
import dev.customerwatch.alert.rule.Dated;
import dev.customerwatch.alert.rule.Grade;
import dev.customerwatch.alert.rule.LostSettings;
import dev.customerwatch.alert.rule.Settings;
import dev.customerwatch.alert.rule.Severity;
import dev.customerwatch.alert.rule.Step;
import dev.customerwatch.alert.rule.Verdict;
import dev.customerwatch.alert.rule.WorkCalendar;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One customer's story of purchases, told day by day at noon in Shanghai; silence in between is slept through. */
final class LostCase {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final LostRule rule = new LostRule(new Customer("default", "c-1"));
    private LostState state = rule.initial();
    private Step<LostState> last = new Step<>(state, java.util.Map.of(), java.util.Optional.empty());
    private Settings settings = Settings.DEFAULTS;
    private final TreeMap<Instant, String> path = new TreeMap<>();
    private Instant now = Instant.EPOCH;
    private int number;

    static LostCase aCustomer() {
        return new LostCase();
    }

    LostCase withDaysOff(String... days) {
        var off = Arrays.stream(days).map(LocalDate::parse).collect(Collectors.toSet());
        return with(new WorkCalendar(off, Set.of()), settings.lost());
    }

    LostCase withCalendar(WorkCalendar calendar) {
        return with(calendar, settings.lost());
    }

    LostCase withSeason(String from, String until) {
        var season = new LostSettings.Season(MonthDay.parse("--" + from), MonthDay.parse("--" + until));
        return with(settings.calendar(), new LostSettings(45, 90, 180, 90, season));
    }

    private LostCase with(WorkCalendar calendar, LostSettings lost) {
        settings = settings.with(calendar).with(lost);
        return this;
    }

    LostCase bought(String... days) {
        for (var day : days) {
            bought("order-" + ++number, day, 1, "100.00");
        }
        return this;
    }

    LostCase bought(String order, String day, long pieces, String net) {
        return at(day, new LostFact.Bought(order, pieces, cny(net)));
    }

    LostCase returned(String order, String day, long pieces, String net) {
        return at(day, new LostFact.Returned(order, pieces, cny(net)));
    }

    LostCase cancelled(String order, String day) {
        return at(day, new LostFact.Cancelled(order));
    }

    LostCase card(String day, Grade grade, boolean lost, boolean onceInALife, boolean givenUp) {
        return at(day, new LostFact.CardRead(new Card(grade, lost, onceInALife, givenUp, false)));
    }

    LostCase withoutBrandLoyalty(String day, boolean noBrandLoyalty) {
        return at(day, new LostFact.CardRead(new Card(null, false, false, false, noBrandLoyalty)));
    }

    LostCase graded(Grade grade) {
        return card("2020-01-01", grade, false, false, false);
    }

    LostCase supplyHeld(String day, boolean held) {
        return at(day, new LostFact.SupplyHold(held));
    }

    LostCase at(String day, LostFact fact) {
        return on(LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant(), fact);
    }

    /** Told now, having happened then. */
    LostCase told(String day, String occurred, String order) {
        var at = LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant();
        var then = LocalDate.parse(occurred).atTime(12, 0).atZone(ZONE).toInstant();
        sleepUntil(at);
        return after(at, rule.on(state, new Dated<>(at, then, order, bought(order)), settings));
    }

    private static LostFact bought(String order) {
        return new LostFact.Bought(order, 1, cny("100.00"));
    }

    LostCase on(Instant at, LostFact fact) {
        sleepUntil(at);
        return after(at, rule.on(state, new Dated<>(at, at, "event-" + ++number, fact), settings));
    }

    LostCase silentUntil(String day) {
        sleepUntil(LocalDate.parse(day).atStartOfDay(ZONE).toInstant());
        return this;
    }

    private void sleepUntil(Instant instant) {
        while (last.wakeAt().filter(wake -> !wake.isAfter(instant)).isPresent()) {
            var wake = last.wakeAt().orElseThrow();
            after(wake, rule.at(state, wake, settings));
        }
        now = instant;
    }

    private LostCase after(Instant at, Step<LostState> step) {
        now = at;
        last = step;
        state = step.state();
        var severity = step.holds().values().stream().map(Verdict::severity).findFirst();
        path.put(at, severity.map(Severity::name).orElse("-"));
        return this;
    }

    /** The severity now, {@code -} where nothing holds. */
    String severity() {
        return path.isEmpty() ? "-" : path.lastEntry().getValue();
    }

    /** Since when this severity holds, as local day and time. */
    String since() {
        var since = path.lastKey();
        for (var earlier : path.descendingMap().entrySet()) {
            if (!earlier.getValue().equals(severity())) {
                break;
            }
            since = earlier.getKey();
        }
        return since.atZone(ZONE).toLocalDateTime().toString();
    }

    LostEvidence evidence() {
        return LostRule.evidence(state, settings);
    }

    LostState state() {
        return state;
    }

    static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }
}
