package dev.customerwatch.customer.grading.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.DecisionLog;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.mongo.AllCustomers;
import dev.customerwatch.customer.card.mongo.CustomerFilter;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.card.stream.CustomerEvents;
import dev.customerwatch.customer.card.web.Shares;
import dev.customerwatch.customer.facts.Share;
import dev.customerwatch.customer.grading.Abc;
import dev.customerwatch.customer.grading.Figures;
import dev.customerwatch.customer.grading.Graded;
import dev.customerwatch.customer.grading.GradingRun;
import dev.customerwatch.customer.grading.Period;
import dev.customerwatch.customer.grading.Potential;
import dev.customerwatch.customer.grading.ProfitPart;
import dev.customerwatch.customer.grading.Pyramid;
import dev.customerwatch.customer.grading.mongo.Gradings;
import dev.customerwatch.customer.grading.mongo.Gradings.Place;
import dev.customerwatch.customer.history.RecordedChange.Author;
import dev.customerwatch.customer.history.Source;
import dev.customerwatch.customer.schedule.Rhythm;
import dev.customerwatch.customer.schedule.mongo.Schedules;
import dev.customerwatch.customer.view.mongo.Complaints;
import dev.customerwatch.customer.view.mongo.Orders;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.messaging.store.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Grades all customers who bought in the last months, every month and whenever somebody asks. */
@Component
final class GradeAll {

    private static final int MOST_COMPLAINTS = 500;

    private final AllCustomers everybody;
    private final Customers customers;
    private final Shares shares;
    private final Orders orders;
    private final Complaints complaints;
    private final Gradings gradings;
    private final GradingSettings settings;
    private final CustomerSettings general;
    private final BusinessClock clock;
    private final DecisionLog log;

    GradeAll(
            AllCustomers everybody,
            Customers customers,
            Shares shares,
            Orders orders,
            Complaints complaints,
            Gradings gradings,
            GradingSettings settings,
            CustomerSettings general,
            BusinessClock clock,
            DecisionLog log,
            Schedules schedules) {
        this.everybody = everybody;
        this.customers = customers;
        this.shares = shares;
        this.orders = orders;
        this.complaints = complaints;
        this.gradings = gradings;
        this.settings = settings;
        this.general = general;
        this.clock = clock;
        this.log = log;
        schedules.every(Rhythm.MONTHLY, "grading", now -> run("schedule"));
    }

    GradingRun run(String by) {
        var now = clock.now();
        var from = now.atZone(general.zone()).minusMonths(settings.months()).toInstant();
        var period = new Period(from, now, settings.money());
        var figures = figures(period);
        var graded = new Pyramid(settings.rule()).of(figures);
        var runId = Uuids.next();
        var changed = 0;
        for (var one : graded) {
            changed += place(runId, now, one, by) ? 1 : 0;
        }
        var run = new GradingRun(runId, now, from, now, by, counts(graded), changed, missing(figures));
        gradings.finish(run);
        return run;
    }

    private List<Figures> figures(Period period) {
        var all = new ArrayList<Figures>();
        everybody.each(CustomerFilter.COUNTING, kept -> {
            var id = kept.customer().id();
            period.figures(id, orders.since(id, period.from()), complaints.newest(id, MOST_COMPLAINTS))
                    .ifPresent(all::add);
        });
        return all;
    }

    /** Whether the customer's grade is another one now. */
    private boolean place(String runId, Instant now, Graded graded, String by) {
        var kept = customers.find(graded.customerId()).orElseThrow();
        gradings.add(new Place(runId, now, graded, potential(kept, graded, now)));
        var changed = customers.change(
                graded.customerId(),
                new Author(by, Source.OWN_RECORDS),
                found -> found.<Change<Customer, Boolean>>map(customer -> decided(customer, graded.grade(), now))
                        .orElseGet(() -> Change.unchanged(false)));
        if (changed) {
            log.decided("grade", graded.customerId(), "changed");
        }
        return changed;
    }

    private static Change<Customer, Boolean> decided(Customer customer, Grade to, Instant now) {
        return customer.keeping().isKept() && customer.grade(to, now) instanceof Changed changed
                ? Change.of(changed.customer(), List.of(CustomerEvents.of(changed.event())), true)
                : Change.unchanged(false);
    }

    private @Nullable Potential potential(KeptCustomer kept, Graded graded, Instant now) {
        if (graded.byRevenue() != Abc.C) {
            return null;
        }
        var share = shares.of(kept, now).map(Share::percent);
        var interest = kept.customer().profile().particulars().classification().interest();
        return Potential.of(graded, interest, share.orElse(null));
    }

    private static Map<String, Integer> counts(List<Graded> graded) {
        var counts = new TreeMap<String, Integer>();
        graded.forEach(one -> counts.merge(one.grade().name(), 1, Integer::sum));
        return counts;
    }

    private static Set<ProfitPart> missing(List<Figures> figures) {
        var missing = EnumSet.noneOf(ProfitPart.class);
        figures.forEach(one -> missing.addAll(one.missing()));
        return missing;
    }
}
