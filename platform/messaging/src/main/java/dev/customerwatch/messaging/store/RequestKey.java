package dev.customerwatch.messaging.store;

/**
 * Identity of a request that its client may repeat.
 *
 * @param key client and Idempotency-Key
 * @param bodyHash hash of what was asked; the same key with another hash is refused
 */
public record RequestKey(String key, String bodyHash) {}
