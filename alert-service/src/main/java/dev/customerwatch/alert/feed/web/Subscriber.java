package dev.customerwatch.alert.feed.web;

import dev.customerwatch.alert.desk.stream.AlertBody;
import dev.customerwatch.alert.desk.stream.Customer;
import dev.customerwatch.alert.desk.stream.Customers;
import dev.customerwatch.web.Viewer;
import java.util.Locale;

/** Whose stream it is: what they asked for, may see, and in which language. */
record Subscriber(Viewer viewer, StreamFilter filter, Locale language, Customers customers) {

    boolean takes(AlertBody alert) {
        return filter.takes(alert) && maySee(alert.customerId());
    }

    private boolean maySee(String customerId) {
        return !viewer.seesOnlyOwnCustomers()
                || customers
                        .find(customerId)
                        .map(Customer::accountOwner)
                        .filter(viewer::maySee)
                        .isPresent();
    }
}
