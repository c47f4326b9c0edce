package dev.customerwatch.local.machine;

/** Why nothing was started, in words for whoever typed the command. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CannotStart(String words) {
        super(words);
    }
}
