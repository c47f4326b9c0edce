package dev.customerwatch.alert.rule;

/** What a verdict rests on: inputs with values, thresholds, event ids. Each rule has its own record; it becomes JSON. */
public interface Evidence {}
