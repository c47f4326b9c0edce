package dev.customerwatch.complaint.register;

/** How a complaint reached us. */
public enum Channel {
    HOTLINE,
    LETTER,
    VISIT,
    WEB
}
