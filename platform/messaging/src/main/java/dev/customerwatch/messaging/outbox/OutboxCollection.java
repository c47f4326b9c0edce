package dev.customerwatch.messaging.outbox;

/**
 * A collection whose documents carry events.
 *
 * @param source CloudEvents source of these events
 * @param ledger true where one aggregate is many documents (a ledger), false where it is one
 */
public record OutboxCollection(String name, String source, String topic, boolean ledger) {}
