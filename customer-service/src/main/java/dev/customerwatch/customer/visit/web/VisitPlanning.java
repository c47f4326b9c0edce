package dev.customerwatch.customer.visit.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.mongo.AllCustomers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.card.web.Visibility;
import dev.customerwatch.customer.view.OpenAlert;
import dev.customerwatch.customer.view.mongo.Alerts;
import dev.customerwatch.customer.visit.Candidate;
import dev.customerwatch.customer.visit.Visit;
import dev.customerwatch.customer.visit.Visit.Kind;
import dev.customerwatch.customer.visit.Visit.Now;
import dev.customerwatch.customer.visit.VisitPlan;
import dev.customerwatch.customer.visit.VisitPlan.Stop;
import dev.customerwatch.customer.visit.mongo.Routes;
import dev.customerwatch.customer.visit.mongo.Visits;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.web.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Plans the visits of a rep from what is known about their customers. */
@Component
final class VisitPlanning {

    private final Visits visits;
    private final Routes routes;
    private final AllCustomers customers;
    private final Alerts alerts;
    private final Visibility visibility;
    private final CustomerSettings settings;
    private final VisitSettings often;

    VisitPlanning(
            Visits visits,
            Routes routes,
            AllCustomers customers,
            Alerts alerts,
            Visibility visibility,
            CustomerSettings settings,
            VisitSettings often) {
        this.visits = visits;
        this.routes = routes;
        this.customers = customers;
        this.alerts = alerts;
        this.visibility = visibility;
        this.settings = settings;
        this.often = often;
    }

    List<Visit> plan(Viewer viewer, String rep, LocalDate from, int days, Now now) {
        var candidates = customers.of(rep).stream()
                .map(KeptCustomer::customer)
                .filter(customer -> visibility.maySee(viewer, customer))
                .filter(customer ->
                        customer.keeping().isKept() && !customer.flags().givenUp())
                .filter(customer -> !visits.isPlanned(customer.id(), from))
                .map(this::candidate)
                .toList();
        var plan = VisitPlan.of(candidates, days(from, days), often.rule());
        return plan.stops().stream().map(stop -> planned(stop, rep, now)).toList();
    }

    private Visit planned(Stop stop, String rep, Now now) {
        var visit = Visit.planned(
                Uuids.next(), stop.customerId(), rep, Kind.FIELD_VISIT, stop.day(), List.of(stop.reason()), now);
        visits.matters().add(visit, List.of(), null);
        return visit;
    }

    private Candidate candidate(Customer customer) {
        var gravest = alerts.open(customer.id()).stream().max(Comparator.comparingInt(OpenAlert::rank));
        return new Candidate(
                customer.id(),
                customer.care().grade(),
                customer.profile().region(),
                routes.everyDays(customer.id()).orElse(null),
                visits.lastDay(customer.id()).orElse(null),
                gravest.map(OpenAlert::rank).orElse(0),
                gravest.map(alert -> LocalDate.ofInstant(alert.since(), settings.zone()))
                        .orElse(null));
    }

    /** So many working days, beginning with that day or the next one that is worked. */
    private List<LocalDate> days(LocalDate from, int number) {
        var days = new ArrayList<LocalDate>();
        var day = from.minusDays(1);
        for (var left = number; left > 0; left--) {
            day = settings.workingDays().after(day, 1);
            days.add(day);
        }
        return days;
    }
}
