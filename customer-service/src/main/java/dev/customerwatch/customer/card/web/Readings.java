package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.audit.AuditEntry.Access;
import dev.customerwatch.customer.audit.AuditEntry.Action;
import dev.customerwatch.customer.audit.mongo.AuditLog;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.privacy.Purpose;
import dev.customerwatch.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether somebody reads personal data in clear, and writes that down before they do. */
@Component
final class Readings {

    private final AuditLog audit;

    Readings(AuditLog audit) {
        this.audit = audit;
    }

    /** Whether the viewer sees the card's personal data: they have the right, and said what for. */
    boolean inClear(Viewer viewer, Customer customer, @Nullable Purpose purpose) {
        var fields = personal(customer);
        if (fields.isEmpty()) {
            return true;
        }
        return mayShow(viewer, customer, purpose, fields);
    }

    /** Whether the viewer sees these personal fields in clear; if so, that stands in the audit log from now on. */
    boolean mayShow(Viewer viewer, Customer customer, @Nullable Purpose purpose, List<String> fields) {
        if (purpose == null || !new Rights(viewer).seesPersonalData(customer)) {
            return false;
        }
        audit.add(new Access(viewer.subject(), Action.READ, customer.id(), fields, purpose.name()));
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
