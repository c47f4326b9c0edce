package dev.customerwatch.local.history;

/** Why an import was not begun or not finished, in words for whoever typed the command. */
public final class CannotImport extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CannotImport(String words) {
        super(words);
    }
}
