package dev.customerwatch.alert.alertmanager.web;

/** The Alertmanager answered that it cannot take alerts now (429, 5xx). */
final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unavailable(int status) {
        super("the Alertmanager answered " + status);
    }
}
