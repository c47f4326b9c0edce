package dev.customerwatch.customer.card;

/** How a customer holds to suppliers. */
public enum Attitude {
    LOYAL,
    BRAND_SWITCHING,
    /** No brand loyalty at all: that such a customer leaves is no news. */
    NONE,
    EARLY_ADOPTER
}
