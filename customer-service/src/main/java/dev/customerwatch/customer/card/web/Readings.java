package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.audit.AuditEntry.Access;
import dev.customerwatch.customer.audit.AuditEntry.Action;
import dev.customerwatch.customer.audit.mongo.AuditLog;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.history.Fact;
import dev.customerwatch.customer.privacy.Purpose;
import dev.customerwatch.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether somebody reads personal data in clear, and writes that down before they do. */
@Component
public final class Readings {

    private final AuditLog audit;
    private final Visibility visibility;

    Readings(AuditLog audit, Visibility visibility) {
        this.audit = audit;
        this.visibility = visibility;
    }

    /** Whether the viewer sees the card's personal data: they have the right, and said what for. */
    public boolean inClear(Viewer viewer, Customer customer, @Nullable Purpose purpose) {
        var fields = personal(customer);
        if (fields.isEmpty()) {
            return true;
        }
        return mayShow(visibility.rights(viewer), customer, purpose, fields);
    }

    /** What the viewer sees of these facts of a customer. */
    public Clarity clarity(Viewer viewer, Customer customer, @Nullable Purpose purpose, Stream<Fact> facts) {
        var personal = facts.filter(Fact::personal)
                .map(fact -> fact.field().name())
                .distinct()
                .sorted()
                .toList();
        var rights = visibility.rights(viewer);
        var clear = !personal.isEmpty() && mayShow(rights, customer, purpose, personal);
        return new Clarity(clear, rights.seesBusinessFacts(customer));
    }

    /** Whether the viewer sees these personal fields in clear; if so, that stands in the audit log from now on. */
    private boolean mayShow(Rights rights, Customer customer, @Nullable Purpose purpose, List<String> fields) {
        if (purpose == null || !rights.seesPersonalData(customer)) {
            return false;
        }
        audit.add(new Access(rights.viewer().subject(), Action.READ, customer.id(), fields, purpose.name()));
        return true;
    }

    private static List<String> personal(Customer customer) {
        var fields = new ArrayList<String>();
        if (customer.profile().kind() == Kind.PERSON) {
            fields.add(CardField.CUSTOMER_NAME.name());
        }
        if (customer.profile().particulars().phone() != null) {
            fields.add(CardField.MAIN_PHONE.name());
        }
        return List.copyOf(fields);
    }
}
