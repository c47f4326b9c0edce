package dev.customerwatch.alert.timeline;

/** What is kept of one customer beside the head. */
public record Memory(Facts facts, Snapshots snapshots, ImportedFacts imported) {}
