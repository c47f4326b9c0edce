package dev.customerwatch.credit.account;

/** Supply on credit was stopped 暂停供货, or goes on. */
public sealed interface SupplyFact extends Fact {

    String reason();

    String by();

    record Held(String reason, String by) implements SupplyFact {}

    record Resumed(String reason, String by) implements SupplyFact {}
}
