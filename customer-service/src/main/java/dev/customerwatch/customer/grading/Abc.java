package dev.customerwatch.customer.grading;

/** Class by share of the whole: A the first 75 %, B the next 20, C the rest, as the rule says. */
public enum Abc {
    A,
    B,
    C
}
