package dev.customerwatch.alert.desk;

/** Where an alert stands; whether somebody has taken it on is told apart from it. */
public enum AlertState {
    /** It holds; nobody is notified yet, in case a fact a few seconds late takes it back. */
    PENDING,
    /** It holds. */
    FIRING,
    /** It no longer holds. */
    RESOLVED,
    /** It never held, as is known now. */
    RETRACTED;

    public boolean isOpen() {
        return this == PENDING || this == FIRING;
    }
}
