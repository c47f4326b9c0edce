package dev.customerwatch.alert.desk;

/** Somewhere alerts are told, e.g. a paging system. */
@FunctionalInterface
public interface Notifier {

    /** Takes note that this alert is to be told as it stands; may be called again for the same. */
    void owes(Alert alert);
}
