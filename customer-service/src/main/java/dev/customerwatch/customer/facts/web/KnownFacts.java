package dev.customerwatch.customer.facts.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.card.web.CustomerView;
import dev.customerwatch.customer.card.web.HistoryView.FactView;
import dev.customerwatch.customer.card.web.Readings;
import dev.customerwatch.customer.card.web.Shares;
import dev.customerwatch.customer.card.web.Visibility;
import dev.customerwatch.customer.facts.Coverage;
import dev.customerwatch.customer.facts.Freshness;
import dev.customerwatch.customer.facts.web.FactBodies.FactsNow;
import dev.customerwatch.customer.facts.web.FactBodies.Lookup;
import dev.customerwatch.customer.history.FieldType;
import dev.customerwatch.customer.history.Timeline.Known;
import dev.customerwatch.customer.privacy.Purpose;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is known about a customer now, as far as the viewer may know it. */
@Component
final class KnownFacts {

    private static final int MOST_FOUND = 20;

    /** Those of others are left out of them. */
    private static final int MOST_MEANT = 200;

    private final Visibility visibility;
    private final Customers customers;
    private final Readings readings;
    private final Shares shares;
    private final CustomerSettings settings;
    private final BusinessClock clock;

    KnownFacts(
            Visibility visibility,
            Customers customers,
            Readings readings,
            Shares shares,
            CustomerSettings settings,
            BusinessClock clock) {
        this.visibility = visibility;
        this.customers = customers;
        this.readings = readings;
        this.shares = shares;
        this.settings = settings;
        this.clock = clock;
    }

    FactsNow read(Viewer viewer, String customerId, @Nullable Purpose purpose) {
        return facts(viewer, visibility.visible(viewer, customerId), purpose);
    }

    FactsNow facts(Viewer viewer, KeptCustomer kept, @Nullable Purpose purpose) {
        var timeline = customers.timeline(kept);
        var now = clock.now();
        var held = timeline.asOf(now, now);
        var clarity = readings.clarity(
                viewer, kept.customer(), purpose, held.values().stream().map(Known::fact));
        return new FactsNow(
                kept.customer().id(),
                held.values().stream().map(fact -> FactView.of(fact, clarity)).toList(),
                Freshness.of(held.values(), timeline, now, settings.staleAfter()),
                clarity.business() ? shares.of(kept.customer().id(), held, now).orElse(null) : null,
                Coverage.of(held, LocalDate.ofInstant(now, settings.zone())));
    }

    List<CustomerView> found(Viewer viewer, Lookup asked) {
        return meant(asked).stream()
                .filter(kept -> visibility.maySee(viewer, kept.customer()))
                .limit(MOST_FOUND)
                .map(CustomerView::of)
                .toList();
    }

    private List<KeptCustomer> meant(Lookup asked) {
        var phoneOrEmail = asked.phoneOrEmail();
        var name = asked.name();
        if (phoneOrEmail != null && name == null) {
            return customers.reachedBy(canonical(phoneOrEmail), MOST_MEANT);
        }
        if (name != null && phoneOrEmail == null) {
            return customers.named(name, MOST_MEANT);
        }
        throw CommonProblems.invalidValue("phoneOrEmail", null, "or name must be there, one of them");
    }

    private static String canonical(String phoneOrEmail) {
        var type = phoneOrEmail.contains("@") ? FieldType.EMAIL : FieldType.PHONE;
        try {
            return type.canonical("phoneOrEmail", phoneOrEmail);
        } catch (UnfitText unfit) {
            throw CommonProblems.invalidValue(unfit.field(), null, unfit.getMessage());
        }
    }
}
