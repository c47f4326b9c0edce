package dev.customerwatch.alert.alertmanager.web;

/** The Alertmanager answered that the request is wrong (4xx): sending it again at once would not help. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(int status) {
        super("the Alertmanager answered " + status);
    }
}
