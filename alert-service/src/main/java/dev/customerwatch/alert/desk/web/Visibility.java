package dev.customerwatch.alert.desk.web;

import dev.customerwatch.alert.desk.stream.AlertBody;
import dev.customerwatch.alert.desk.stream.Customer;
import dev.customerwatch.alert.desk.stream.Customers;
import dev.customerwatch.alert.desk.stream.Groups;
import dev.customerwatch.web.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which alerts a viewer may see: a rep those of own customers, and of a group that one of them belongs to, because the group's
 * limit decides about that customer's orders; what other members owe is not shown to them one by one.
 */
@Component
public class Visibility {

    private static final String DOCUMENTS = "documents";
    private static final String MORE = "moreDocuments";
    private static final String MEMBERS = "members";
    /** Ids of what belongs to one member or another; the evidence of each member repeats its own. */
    private static final List<String> OF_MEMBERS = List.of("heldOrders", "dishonouredBills");

    private static final String CUSTOMER = "customerId";

    private final Customers customers;
    private final Groups groups;

    Visibility(Customers customers, Groups groups) {
        this.customers = customers;
        this.groups = groups;
    }

    /** The customers and groups whose alerts the viewer may see, null for all. */
    @Nullable
    List<String> visible(Viewer viewer) {
        if (!viewer.seesOnlyOwnCustomers()) {
            return null;
        }
        var visible = new ArrayList<>(customers.ownedBy(viewer.owners()));
        visible.addAll(groups.of(visible));
        return visible;
    }

    public boolean maySee(Viewer viewer, AlertBody alert) {
        return !viewer.seesOnlyOwnCustomers() || !own(viewer, alert).isEmpty();
    }

    /** The alert as the viewer, who may see it, sees it. */
    public AlertBody shown(Viewer viewer, AlertBody alert) {
        return viewer.seesOnlyOwnCustomers() && alert.groupId() != null
                ? alert.restingOn(only(own(viewer, alert), alert.evidence()))
                : alert;
    }

    /** Those of the viewer whom the alert is about. */
    private Set<String> own(Viewer viewer, AlertBody alert) {
        var about = alert.groupId() == null ? List.of(alert.customerId()) : groups.membersOf(alert.groupId());
        return customers.findAll(about).stream()
                .filter(customer -> viewer.maySee(customer.accountOwner()))
                .map(Customer::customerId)
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> only(Set<String> members, Map<String, Object> evidence) {
        var all = list(evidence, DOCUMENTS);
        var shown = only(members, all, "document");
        var left = evidence.get(MORE) instanceof Number more ? more.intValue() : 0;
        var known = new HashMap<>(evidence);
        known.put(DOCUMENTS, shown);
        known.put(MORE, left + all.size() - shown.size());
        var own = only(members, list(evidence, MEMBERS), CUSTOMER);
        known.computeIfPresent(MEMBERS, (name, told) -> own);
        OF_MEMBERS.forEach(name -> known.computeIfPresent(name, (same, told) -> ids(own, name)));
        return known;
    }

    private static List<?> only(Set<String> members, List<?> all, String member) {
        return all.stream()
                .filter(it -> it instanceof Map<?, ?> about && members.contains(about.get(member)))
                .toList();
    }

    private static List<?> ids(List<?> members, String name) {
        return members.stream()
                .flatMap(member -> list((Map<?, ?>) member, name).stream())
                .toList();
    }

    private static List<?> list(Map<?, ?> evidence, String name) {
        return evidence.get(name) instanceof List<?> all ? all : List.of();
    }
}
