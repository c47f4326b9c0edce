package dev.customerwatch.local.machine;

/** Hears what is being done. */
public interface Progress {

    /** What begins now, e.g. {@code "starting the broker"}. */
    void phase(String words);
}
