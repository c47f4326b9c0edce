package dev.customerwatch.sales.order;

/**
 * Where an imported order or return comes from.
 *
 * @param source the other system, e.g. {@code erp}
 * @param externalId its number there, unique within the source
 * @param importId the import that brought it
 */
public record Provenance(String source, String externalId, String importId) {}
