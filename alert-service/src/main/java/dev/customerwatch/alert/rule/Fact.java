package dev.customerwatch.alert.rule;

/** Something that happened to a customer, in the words of the rules that look at it. */
public interface Fact {}
