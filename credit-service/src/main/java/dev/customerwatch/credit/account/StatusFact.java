package dev.customerwatch.credit.account;

/** The account was suspended, closed, or opened again. */
public sealed interface StatusFact extends Fact {

    record Changed(Standing.Status previous, Standing.Status status, String reason, String by) implements StatusFact {}
}
