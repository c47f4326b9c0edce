package dev.customerwatch.local.machine;

import dev.customerwatch.alert.AlertApplication;
import dev.customerwatch.complaint.ComplaintApplication;
import dev.customerwatch.credit.CreditApplication;
import dev.customerwatch.customer.CustomerApplication;
import dev.customerwatch.sales.SalesApplication;
import java.util.Locale;

/** The five services, in the order in which they start. */
public enum Service {
    CUSTOMER(CustomerApplication.class, 8081),
    SALES(SalesApplication.class, 8082),
    CREDIT(CreditApplication.class, 8083),
    COMPLAINT(ComplaintApplication.class, 8084),
    ALERT(AlertApplication.class, 8085);

    private final Class<?> application;
    private final int port;

    Service(Class<?> application, int port) {
        this.application = application;
        this.port = port;
    }

    /** Its name in settings and URLs, e.g. {@code sales}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Class<?> application() {
        return application;
    }

    /** The port of its API where nothing is shifted. */
    int port() {
        return port;
    }
}
