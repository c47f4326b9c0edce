package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.DecisionLog;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.Profile;
import dev.customerwatch.customer.card.mongo.CustomerCodes;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.Customers.Imported;
import dev.customerwatch.customer.card.stream.CustomerEvents;
import dev.customerwatch.customer.history.RecordedChange.Author;
import dev.customerwatch.customer.history.Source;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.web.Viewer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Gives cards to the customers that an import names and that have none; the code says who they are. */
@Component
final class CustomerImports {

    private final Customers customers;
    private final CustomerCodes codes;
    private final BusinessClock clock;
    private final DecisionLog log;

    CustomerImports(Customers customers, CustomerCodes codes, BusinessClock clock, DecisionLog log) {
        this.customers = customers;
        this.codes = codes;
        this.clock = clock;
        this.log = log;
    }

    ImportedCustomers register(Viewer viewer, ImportCustomers asked) {
        var rejected = new ArrayList<ImportedCustomers.Rejected>();
        var profiles = profiles(asked, rejected);
        var before = codes.ids(profiles.keySet());
        var named = profiles.entrySet().stream()
                .filter(profile -> !before.containsKey(profile.getKey()))
                .map(profile -> imported(profile.getValue(), viewer))
                .toList();
        if (!named.isEmpty()) {
            customers.importAll(named, new Author(viewer.subject(), Source.OWN_RECORDS));
            log.decided("import", Integer.toString(named.size()), "changed");
        }
        var known = named.isEmpty() ? before : codes.ids(profiles.keySet());
        return new ImportedCustomers(
                known.entrySet().stream()
                        .map(one -> new ImportedCustomers.Known(one.getKey(), one.getValue()))
                        .toList(),
                rejected);
    }

    private Imported imported(Profile profile, Viewer viewer) {
        var changed = Customer.imported(Uuids.next(), profile, viewer.subject(), clock.now());
        return new Imported(changed.customer(), CustomerEvents.of(changed.event()));
    }

    private static Map<String, Profile> profiles(ImportCustomers asked, List<ImportedCustomers.Rejected> rejected) {
        var profiles = new LinkedHashMap<String, Profile>();
        for (var row = 0; row < asked.customers().size(); row++) {
            var named = asked.customers().get(row);
            try {
                var profile = named.profile();
                profiles.putIfAbsent(Objects.requireNonNull(profile.code()), profile);
            } catch (UnfitText unfit) {
                var why = String.valueOf(unfit.getMessage());
                rejected.add(new ImportedCustomers.Rejected(row, named.code(), unfit.field(), why));
            }
        }
        return profiles;
    }
}
